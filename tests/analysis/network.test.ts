import fc from 'fast-check';
import { beforeAll, describe, expect, test } from 'vitest';
import { countTypes, drawNetwork, type NetworkAsked } from '../../src/analysis/network.ts';
import type { Basis } from '../../src/graph/model/bases.ts';
import { openGraph } from '../../src/graph/engine/graph.ts';
import { address, driver, reader } from '../ask.ts';
import { dump, type Dump } from '../graph/engine/oracle.ts';

const graph = openGraph({ reader });
const BASES: readonly Basis[] = ['TITLE', 'PLEDGE', 'ASSESSMENT', 'DOCUMENT'];
const TYPES = [
  'Agency',
  'Programme',
  'PolicyArea',
  'Pledge',
  'Meeting',
  'Decision',
  'Appointment',
  'Finding',
] as const;
const draw = (asked: Partial<NetworkAsked>, evidence = false) =>
  drawNetwork(
    graph,
    {
      focus: ['Agency:fit'],
      depth: 1,
      types: TYPES,
      basis: BASES,
      maxNodes: 2_000,
      order: 'DEGREE',
      ...asked,
    },
    { evidence },
  );

let data: Dump;
beforeAll(async () => void (data = await dump(driver, address.database)));

/** The same by a walk in memory: the nodes so many steps away, through nodes of these types and relations of these bases. */
function walked({
  focus,
  depth,
  types,
  basis,
}: Pick<NetworkAsked, 'focus' | 'depth' | 'types' | 'basis'>): string[] {
  const met = new Set(focus);
  for (let step = 0; step < depth; step++) {
    const next = data.relations.flatMap(({ from, to, basis: one }) =>
      !basis.includes(one) ? [] : [...(met.has(from) ? [to] : []), ...(met.has(to) ? [from] : [])],
    );
    for (const id of next) if (types.some((type) => id.startsWith(`${type}:`))) met.add(id);
  }
  return [...met].sort();
}

test('a network has what a walk in memory meets, and every relation between two of its nodes', async () => {
  const ids = [...data.rows.keys()].filter((id) =>
    /^(Agency|Programme|PolicyArea|Pledge|Meeting|Decision):/.test(id),
  );
  await fc.assert(
    fc.asyncProperty(
      fc.subarray(ids, { minLength: 1, maxLength: 3 }),
      fc.integer({ min: 1, max: 3 }),
      fc.subarray([...TYPES], { minLength: 1 }),
      fc.subarray([...BASES], { minLength: 1 }),
      async (focus, depth, types, basis) => {
        const { nodes, edges, truncated, totals } = await draw({ focus, depth, types, basis });
        const expected = walked({ focus, depth, types, basis });
        expect(nodes.map(({ id }) => id).sort()).toEqual(expected);
        expect(truncated).toBe(false);
        expect(totals.reduce((sum, { count }) => sum + count, 0)).toBe(expected.length);
        const among = data.relations.filter(
          ({ from, to, basis: one }) =>
            expected.includes(from) && expected.includes(to) && basis.includes(one),
        );
        const lines = (all: { source: string; target: string; type: string; basis: string }[]) =>
          all.map(({ source, target, type, basis }) => `${source} ${type} ${basis} ${target}`).sort();
        expect(lines([...edges])).toEqual(
          lines(among.map(({ from, to, ...rest }) => ({ source: from, target: to, ...rest }))),
        );
      },
    ),
    { numRuns: 60 },
  );
});

describe('a network that is cut', () => {
  test('keeps its focus, and says how many of each type there are', async () => {
    const { nodes, totals, truncated } = await draw({ maxNodes: 5 });
    expect(nodes).toHaveLength(5);
    expect(nodes.map(({ id }) => id)).toContain('Agency:fit');
    expect(truncated).toBe(true);
    expect(totals).toEqual((await draw({})).totals);
  });

  test('leaves each step its share of the places, so that the first step does not take all', async () => {
    const first = new Set((await draw({ depth: 1 })).nodes.map(({ id }) => id));
    const { nodes } = await draw({ depth: 2, maxNodes: 11 });
    expect(nodes.filter(({ id }) => first.has(id))).toHaveLength(6);
    expect(nodes.filter(({ id }) => !first.has(id))).toHaveLength(5);
  });

  test('has the most linked of a step, or the newest where that is asked for', async () => {
    const decisions = (order: 'DEGREE' | 'DATE') => draw({ types: ['Decision'], maxNodes: 4, order });
    const all = (await draw({ types: ['Decision'] })).nodes.filter(({ id }) => id !== 'Agency:fit');
    const newest = all
      .map(({ date }) => date ?? '')
      .sort()
      .slice(-3);
    expect((await decisions('DATE')).nodes.flatMap(({ date }) => date ?? []).sort()).toEqual(newest);
    const degrees = all
      .map(({ degree }) => degree)
      .sort((a, b) => a - b)
      .slice(-3);
    const chosen = (await decisions('DEGREE')).nodes.filter(({ id }) => id !== 'Agency:fit');
    expect(chosen.map(({ degree }) => degree).sort((a, b) => a - b)).toEqual(degrees);
  });
});

test('words and sources come only where they are asked for', async () => {
  const asked = { focus: ['Agency:vlam'], types: ['Decision'] } as const;
  expect((await draw(asked)).edges).toMatchObject([{ words: null, sources: null, weight: 1 }]);
  expect((await draw(asked, true)).edges).toMatchObject([
    { words: ['VLAM'], sources: [expect.stringMatching(/#3@\d+:\d+$/)] },
  ]);
});

test('names become ids in what was asked', async () => {
  const { asked } = await draw({ focus: ['FIT', 'VLAM'], policyArea: 'Buitenlands beleid en toerisme' });
  expect(asked).toMatchObject({
    focus: ['Agency:fit', 'Agency:vlam'],
    policyArea: 'PolicyArea:buitenlands-beleid-en-toerisme',
  });
});

test('ids are counted by type, the most first', () => {
  expect(countTypes(['Agency:a', 'Decision:a', 'Decision:b'])).toEqual([
    { type: 'Decision', count: 2 },
    { type: 'Agency', count: 1 },
  ]);
  expect(countTypes([])).toEqual([]);
});
