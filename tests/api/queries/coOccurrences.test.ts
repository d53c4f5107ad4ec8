import fc from 'fast-check';
import { beforeAll, describe, expect, test } from 'vitest';
import { ask, tryAsk } from '../../ask.ts';

interface Edge {
  source: { id: string };
  target: { id: string };
  weight: number;
}
interface Answer {
  coOccurrences: { totalCount: number; edges: Edge[]; nodes: { weight: number; node: { id: string } }[] };
}
const FIELDS = 'totalCount edges { weight source { id } target { id } } nodes { weight node { id } }';
const coOccurrences = async (args: string) =>
  ((await ask(`{ coOccurrences${args ? `(${args})` : ''} { ${FIELDS} } }`)) as Answer).coOccurrences;
const lines = (edges: Edge[]) =>
  edges.map(({ source, target, weight }) => `${source.id} ${target.id} ${weight}`);

/** The decisions with the ids of what their titles name. */
let decisions: { date: string; agencies: string[]; programmes: string[] }[];
beforeAll(async () => {
  type Ids = { nodes: { id: string }[] };
  const answer = (await ask(
    '{ decisions(first: 100) { nodes { date agencies { nodes { id } } programmes { nodes { id } } } } }',
  )) as { decisions: { nodes: { date: string; agencies: Ids; programmes: Ids }[] } };
  const ids = ({ nodes }: Ids) => nodes.map(({ id }) => id);
  decisions = answer.decisions.nodes.map(({ date, agencies, programmes }) => ({
    date,
    agencies: ids(agencies),
    programmes: ids(programmes),
  }));
});

/** The pairs of some lists of ids, with how many lists have both. */
function pairs(lists: string[][]): Map<string, number> {
  const counted = new Map<string, number>();
  for (const list of lists) {
    const sorted = [...new Set(list)].sort();
    sorted.forEach((one, i) => {
      for (const other of sorted.slice(i + 1)) {
        const key = `${one} ${other}`;
        counted.set(key, (counted.get(key) ?? 0) + 1);
      }
    });
  }
  return counted;
}
const expected = (counted: Map<string, number>) =>
  [...counted]
    .map(([pair, weight]) => `${pair} ${weight}`)
    .sort((a, b) => Number(b.split(' ')[2]) - Number(a.split(' ')[2]) || (a < b ? -1 : 1));

test('agencies occur together in the titles of decisions, as often as a count of the titles says', async () => {
  const { edges, totalCount } = await coOccurrences('first: 100');
  expect(lines(edges)).toEqual(expected(pairs(decisions.map(({ agencies }) => agencies))));
  expect(totalCount).toBe(edges.length);
});

test('between two days, with a node, and at least so often, it is the same count', async () => {
  const days = ['2020-01-01', '2020-06-05', '2021-03-19', '2022-12-23', '2024-01-10'];
  await fc.assert(
    fc.asyncProperty(
      fc.subarray(days, { minLength: 2, maxLength: 2 }),
      fc.constantFrom(null, 'Agency:fit', 'Agency:ilvo', 'Agency:vlaio'),
      fc.integer({ min: 1, max: 2 }),
      async ([from = '', to = ''], of, minimum) => {
        const within = decisions
          .filter(({ date }) => date >= from && date <= to)
          .map(({ agencies }) => agencies);
        const some = [...pairs(within)].filter(
          ([pair, weight]) => weight >= minimum && (!of || pair.split(' ').includes(of)),
        );
        const args = `first: 100, from: "${from}", to: "${to}", minimum: ${minimum}${of ? `, of: ["${of}"]` : ''}`;
        expect(lines((await coOccurrences(args)).edges)).toEqual(expected(new Map(some)));
      },
    ),
    { numRuns: 25 },
  );
});

describe('co-occurrences', () => {
  test('of programmes are those of one title', async () => {
    expect(lines((await coOccurrences('type: PROGRAMME')).edges)).toEqual(
      expected(pairs(decisions.map(({ programmes }) => programmes))),
    );
  });

  test('through a programme join agencies that have decisions of it', async () => {
    expect(lines((await coOccurrences('through: PROGRAMME')).edges)).toEqual(['Agency:fit Agency:vlam 2']);
  });

  test('have in their nodes whatever is in a pair, each once', async () => {
    const { edges, nodes } = await coOccurrences('first: 100');
    const ids = [...new Set(edges.flatMap(({ source, target }) => [source.id, target.id]))];
    expect(nodes.map(({ node }) => node.id).sort()).toEqual(ids.sort());
  });

  test('that are cut say how many pairs there are', async () => {
    const { edges, totalCount } = await coOccurrences('first: 2');
    expect(edges).toHaveLength(2);
    expect(totalCount).toBe(pairs(decisions.map(({ agencies }) => agencies)).size);
  });

  test.each([
    ['first: 0', 'first:'],
    ['first: 101', 'first:'],
    ['of: ["niets"]', '"niets"'],
    ['from: "2022-01-01", to: "2021-01-01"', '2022-01-01'],
  ])('refuse %s', async (args, words) => {
    const { errors } = await tryAsk(`{ coOccurrences(${args}) { totalCount } }`);
    expect(errors).toMatchObject([
      { message: expect.stringContaining(words) as string, extensions: { code: 'BAD_USER_INPUT' } },
    ]);
  });
});
