import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { pathsBetween } from '../../src/analysis/paths.ts';
import type { Walk } from '../../src/analysis/walk.ts';

type Link = readonly [one: string, other: string, claim?: boolean];

/** A walk through a graph in memory; it knows of a node's neighbours what a walk knows: those that it has expanded. */
function walkOf(links: readonly Link[]): Walk & { expanded: string[] } {
  const all = new Map<string, Map<string, boolean>>();
  const add = (one: string, other: string, claim: boolean) => {
    const known = all.get(one) ?? new Map<string, boolean>();
    all.set(one, known.set(other, (known.get(other) ?? true) && claim));
  };
  for (const [one, other, claim = false] of links) {
    add(one, other, claim);
    add(other, one, claim);
  }
  const met = new Map<string, Map<string, boolean>>();
  const expanded: string[] = [];
  const meet = (one: string, other: string, claim: boolean) =>
    met.set(one, (met.get(one) ?? new Map()).set(other, claim));
  return {
    expanded,
    linksOf: (id) => met.get(id) ?? new Map(),
    degreeOf: (id) => all.get(id)?.size ?? 0,
    dateOf: () => null,
    costOf: (ids) => ids.reduce((sum, id) => sum + (expanded.includes(id) ? 0 : (all.get(id)?.size ?? 0)), 0),
    async expand(ids) {
      for (const id of ids) {
        if (!expanded.includes(id)) expanded.push(id);
        for (const [other, claim] of all.get(id) ?? []) {
          meet(id, other, claim);
          meet(other, id, claim);
        }
      }
    },
    read: () => 0,
    complete: () => true,
  };
}
const find = async (links: readonly Link[], from: string, to: string, { maxHops = 6, wanted = 100 } = {}) => {
  const { paths, complete } = await pathsBetween(walkOf(links), from, to, { maxHops, wanted });
  expect(complete).toBe(true);
  return paths.map((path) => path.join(''));
};

describe('paths between two nodes', () => {
  test('come shortest first, then longer ones, until there are enough', async () => {
    const links: Link[] = [['a', 'z'], ['a', 'b'], ['b', 'z'], ['a', 'c'], ['c', 'd'], ['d', 'z']]; // prettier-ignore
    expect(await find(links, 'a', 'z')).toEqual(['az', 'abz', 'acdz']);
    expect(await find(links, 'a', 'z', { wanted: 2 })).toEqual(['az', 'abz']);
    expect(await find(links, 'a', 'z', { maxHops: 1 })).toEqual(['az']);
  });

  test('of one length with fewer claims come first, then those past nodes with fewer relations', async () => {
    const links: Link[] = [
      ['a', 'p', true], ['p', 'z'],
      ['a', 'q'], ['q', 'z'], ['q', 'x'], ['q', 'y'],
      ['a', 'r'], ['r', 'z'],
    ]; // prettier-ignore
    expect(await find(links, 'a', 'z')).toEqual(['arz', 'aqz', 'apz']);
  });

  test('that a fact and a claim both make are facts', async () => {
    expect(await find([['a', 'p', true], ['a', 'p'], ['p', 'z'], ['a', 'q', true], ['q', 'z']], 'a', 'z')).toEqual(['apz', 'aqz']); // prettier-ignore
  });

  test('are none where nothing joins the two, or only more hops than are allowed', async () => {
    expect(
      await find(
        [
          ['a', 'b'],
          ['y', 'z'],
        ],
        'a',
        'z',
      ),
    ).toEqual([]);
    expect(
      await find(
        [
          ['a', 'b'],
          ['b', 'c'],
          ['c', 'z'],
        ],
        'a',
        'z',
        { maxHops: 2 },
      ),
    ).toEqual([]);
  });

  test('are all simple paths that a plain search finds, in any graph', async () => {
    const node = fc.constantFrom(...'abcdefg');
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.tuple(node, node), { maxLength: 14 }),
        fc.integer({ min: 1, max: 5 }),
        async (pairs, maxHops) => {
          const links = pairs.filter(([one, other]) => one !== other);
          const next = (id: string) => [
            ...new Set(links.flatMap(([one, other]) => (one === id ? [other] : other === id ? [one] : []))),
          ];
          const walk = (path: string): string[] =>
            path.endsWith('g')
              ? [path]
              : path.length > maxHops
                ? []
                : next(path.at(-1) as string).flatMap((id) => (path.includes(id) ? [] : walk(path + id)));
          const found = await find(links, 'a', 'g', { maxHops });
          expect([...found].sort()).toEqual(walk('a').sort());
          expect(found.map(({ length }) => length)).toEqual(
            found.map(({ length }) => length).toSorted((a, b) => a - b),
          );
        },
      ),
    );
  });
});

test('a hub in the middle is not expanded where the ends are enough', async () => {
  const crowd = Array.from({ length: 900 }, (_, i): Link => ['hub', `x${i}`]);
  const walk = walkOf([['a', 'hub'], ['hub', 'z'], ...crowd]);
  const { paths } = await pathsBetween(walk, 'a', 'z', { maxHops: 4, wanted: 1 });
  expect(paths).toEqual([['a', 'hub', 'z']]);
  expect(walk.expanded).not.toContain('hub');
});
