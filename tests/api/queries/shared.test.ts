import { describe, expect, test } from 'vitest';
import { ask, tryAsk } from '../../ask.ts';

interface Answer {
  shared: {
    totalCount: number;
    totals: { type: string; count: number }[];
    nodes: { ways: number; node: { id: string }; links: { of: { id: string }; type: string }[] }[];
  };
}
const shared = async (of: string[], args = '') =>
  (
    (await ask(
      `query ($of: [String!]!) { shared(of: $of${args}) { totalCount totals { type count } nodes { ways node { id } links { of { id } type } } } }`,
      { of },
    )) as Answer
  ).shared;
const ids = ({ nodes }: Answer['shared']) => nodes.map(({ node }) => node.id);

test('the four of the energy subsidy share its decision, and each is linked to it', async () => {
  const of = ['F.T.I vzw', 'ILVO', 'ITG', 'syntra-opleidingscentra'];
  const found = await shared(of, ', types: [DECISION]');
  expect(ids(found)).toEqual([
    expect.stringMatching(/^Decision:2022-12-23-flanders-technology-international/),
  ]);
  expect(found.nodes[0]?.links.map(({ of }) => of.id).sort()).toEqual(
    ['Agency:fti-vzw', 'Agency:ilvo', 'Agency:itg', 'Agency:syntra-opleidingscentra'].sort(),
  );
});

test('what two share is what both are linked to, in either order', async () => {
  const [one, other] = [
    await shared(['FIT', 'VLAM'], ', first: 100'),
    await shared(['VLAM', 'FIT'], ', first: 100'),
  ];
  expect(ids(one).sort()).toEqual(ids(other).sort());
  expect(one.totals.reduce((sum, { count }) => sum + count, 0)).toBe(one.totalCount);
  for (const { links } of one.nodes) expect(new Set(links.map(({ of }) => of.id)).size).toBe(2);
});

test('types leave out others, and what is left is counted', async () => {
  const { totalCount, totals, nodes } = await shared(['FIT', 'VLAM'], ', types: [PROGRAMME]');
  expect(totals).toEqual([{ type: 'PROGRAMME', count: 2 }]);
  expect([totalCount, nodes.length]).toEqual([2, 2]);
  for (const { node } of nodes) expect(node.id).toMatch(/^Programme:/);
});

test('those that share nothing have nothing in common', async () => {
  expect(await shared(['VLAM', 'ILVO'], ', types: [DECISION, PROGRAMME]')).toEqual({
    totalCount: 0,
    totals: [],
    nodes: [],
  });
});

describe('is refused', () => {
  test.each([
    ['one node', ['FIT'], /2/],
    ['the same node twice', ['FIT', 'Flanders Investment & Trade'], /fit|FIT/],
    ['more than ten', Array.from({ length: 11 }, (_, i) => `x${i}`), /10/],
    ['a name of nothing', ['FIT', 'niets'], /"niets"/],
  ])('%s', async (_, of, words) => {
    const { errors } = await tryAsk('query ($of: [String!]!) { shared(of: $of) { totalCount } }', { of });
    expect(errors).toMatchObject([
      { message: expect.stringMatching(words) as string, extensions: { code: 'BAD_USER_INPUT' } },
    ]);
  });
});
