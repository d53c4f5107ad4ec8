import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { ask, tryAsk } from '../ask.ts';

interface Found {
  search: {
    totalCount: number;
    edges: {
      node: { id: string; __typename: string; caption: string };
      score: number;
      highlights: { field: string; text: string; ranges: { start: number; end: number }[] }[];
    }[];
  };
}
const QUERY = `query ($text: String!, $types: [EntityType!]) {
  search(text: $text, types: $types, first: 100) {
    totalCount
    edges { score node { __typename id caption } highlights { field text ranges { start end } } }
  }
}`;
const search = async (text: string, types?: string[]) =>
  ((await ask(QUERY, { text, types })) as Found).search;
const words = ({ edges }: Found['search']) =>
  edges.flatMap(({ highlights }) =>
    highlights.flatMap(({ text, ranges }) =>
      ranges.map(({ start, end }) => text.slice(start, end).toLowerCase()),
    ),
  );

test.each([
  '',
  ' ',
  '"',
  '*',
  '?',
  'AND OR',
  'NOT',
  '(',
  ')',
  'a:',
  '\\',
  '~',
  '^3',
  '[a TO',
  '/x/',
  '{}',
  '!',
  '&&',
])('%j finds something or nothing, and is no error', async (text) => {
  const { totalCount, edges } = await search(text);
  expect(totalCount).toBe(edges.length);
});

test('any text is safe', async () => {
  await fc.assert(
    fc.asyncProperty(fc.string({ unit: 'binary', maxLength: 60 }), async (text) => {
      expect((await tryAsk(QUERY, { text })).errors).toBeUndefined();
    }),
    { numRuns: 60 },
  );
});

describe('an agency is found first by any of its names', () => {
  test.each([
    'FIT',
    'fit',
    'Flanders Investment & Trade',
    'Vlaams Agentschap voor Internationaal Ondernemen',
  ])('%s', async (text) => {
    expect((await search(text)).edges[0]?.node).toMatchObject({ __typename: 'Agency', caption: 'FIT' });
  });
});

describe('a word is found in its other forms, and shown where it stands', () => {
  test.each([
    ['bedrijf', 'bedrijven'],
    ['subsidie', 'subsidies'],
    ['energie', 'energiekosten'],
    ['geimpacteerde', 'geïmpacteerde'],
    ['benoemingen', 'benoeming'],
  ])('%s finds %s', async (asked, found) => {
    expect(words(await search(asked))).toContainEqual(expect.stringContaining(found.slice(0, 6)));
    expect(JSON.stringify(await search(asked)).toLowerCase()).toContain(found);
  });
});

test('colons and case do not matter: "FIT: benoeming" finds the appointments at FIT', async () => {
  const { edges } = await search('FIT: benoeming', ['DECISION']);
  const first = edges.slice(0, 5).map(({ node }) => node.caption);
  expect(first).toHaveLength(5);
  for (const caption of first) {
    expect(caption).toMatch(/benoeming/i);
    expect(caption).toContain('FIT');
  }
});

test('only the types asked for are found, best first', async () => {
  const { edges } = await search('Brexit', ['DECISION', 'FINDING']);
  expect(new Set(edges.map(({ node }) => node.__typename))).toEqual(new Set(['Decision', 'Finding']));
  const scores = edges.map(({ score }) => score);
  expect(scores).toEqual([...scores].sort((a, b) => b - a));
});
