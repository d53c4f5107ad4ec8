import { describe, expect, test } from 'vitest';
import { measure } from '../../src/analysis/centrality.ts';

type Link = readonly [string, string];
/** Two triangles that one link joins. */
const BRIDGE: Link[] = [
  ['a', 'b'],
  ['b', 'c'],
  ['c', 'a'],
  ['c', 'x'],
  ['x', 'y'],
  ['y', 'z'],
  ['z', 'x'],
];
const score = (links: readonly Link[], id: string) => {
  const found = measure(links).scores.find((one) => one.id === id);
  if (!found) throw new Error(`no ${id}`);
  return found;
};

describe('two triangles that one link joins', () => {
  test('the ends of that link are the bridge: 6 of the 10 pairs of others', () => {
    expect(score(BRIDGE, 'c')).toMatchObject({ connections: 3, betweenness: 0.6 });
    expect(score(BRIDGE, 'a')).toMatchObject({ connections: 2, betweenness: 0 });
  });
  test('PageRank is what a long walk gives', () => {
    const neighbours = (id: string) => BRIDGE.flatMap(([a, b]) => (a === id ? [b] : b === id ? [a] : []));
    let rank = new Map([...'abcxyz'].map((id) => [id, 1 / 6]));
    for (let i = 0; i < 200; i++) {
      const shares = (id: string) =>
        neighbours(id).reduce((sum, one) => sum + (rank.get(one) ?? 0) / neighbours(one).length, 0);
      rank = new Map([...rank.keys()].map((id) => [id, 0.15 / 6 + 0.85 * shares(id)]));
    }
    for (const [id, expected] of rank) expect(score(BRIDGE, id).pagerank).toBeCloseTo(expected, 5);
  });
  test('each triangle is a group', () => {
    const { scores, communities } = measure(BRIDGE);
    expect(communities).toBe(2);
    const groups = scores.map(({ id, community }) => `${id}${community}`).sort();
    expect(groups).toEqual(['a1', 'b1', 'c1', 'x2', 'y2', 'z2']);
  });
});

test('the same links give the same measures, in any order and said twice', () => {
  const other = [...BRIDGE.toReversed(), ...BRIDGE];
  expect(measure(other)).toEqual(measure(BRIDGE));
});

test('in a network too large for betweenness, the others are measured', () => {
  expect(measure(BRIDGE, 10).scores.map(({ betweenness }) => betweenness)).toEqual(Array(6).fill(null));
});

test('an empty network has no measures', () => {
  expect(measure([])).toMatchObject({ scores: [], communities: 0 });
});
