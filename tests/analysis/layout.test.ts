import { describe, expect, test } from 'vitest';
import { layOut, type Drawing } from '../../src/analysis/layout.ts';
import { placed } from '../../src/analysis/placed.ts';
import type { Network } from '../../src/analysis/network.ts';

const wheel = (spokes: number): Drawing => ({
  nodes: [{ key: 'hub', size: 15 }, ...Array.from({ length: spokes }, (_, i) => ({ key: `n${i}`, size: 6 }))],
  edges: Array.from({ length: spokes }, (_, i) => ['hub', `n${i}`] as const),
});
const distance = ([ax, ay]: readonly number[] = [], [bx, by]: readonly number[] = []) =>
  Math.hypot((ax ?? NaN) - (bx ?? NaN), (ay ?? NaN) - (by ?? NaN));

describe('a drawing is laid out', () => {
  test('with a place for each node, and no two in one place', async () => {
    const drawing = wheel(30);
    const places = await layOut(drawing);
    expect([...places.keys()].sort()).toEqual(drawing.nodes.map(({ key }) => key).sort());
    const all = [...places.values()];
    all.forEach((one, i) => {
      expect(one.every(Number.isFinite)).toBe(true);
      for (const other of all.slice(i + 1)) expect(distance(one, other)).toBeGreaterThan(6);
    });
  });

  test('alike each time, so that a link shows the same picture', async () => {
    const [one, other] = await Promise.all([layOut(wheel(12)), layOut(wheel(12))]);
    expect([...one]).toEqual([...other]);
  });

  test('with what is joined nearer than what is not', async () => {
    const pairs: Drawing = {
      nodes: ['a', 'b', 'c', 'd'].map((key) => ({ key, size: 8 })),
      edges: [['a', 'b'], ['c', 'd']],
    }; // prettier-ignore
    const places = await layOut(pairs);
    const joined = distance(places.get('a'), places.get('b'));
    expect(distance(places.get('a'), places.get('c'))).toBeGreaterThan(joined);
    expect(distance(places.get('b'), places.get('d'))).toBeGreaterThan(joined);
  });

  test.each([
    ['nothing', { nodes: [], edges: [] }, 0],
    ['one node', { nodes: [{ key: 'a', size: 8 }], edges: [] }, 1],
  ])('of %s too', async (_, drawing, places) => expect((await layOut(drawing)).size).toBe(places));
});

test('a network is laid out once, however many of its places are asked for', async () => {
  const node = (id: string) => ({ id, caption: id, date: null, degree: 1, kind: null });
  const network = {
    nodes: ['a', 'b', 'c'].map(node),
    edges: [{ source: 'a', target: 'b' }],
    asked: { focus: ['a'] },
  } as unknown as Network;
  const nodes = placed(network);
  const places = await Promise.all(nodes.map(({ place }) => place()));
  expect(new Set(places.map(String)).size).toBe(3);
  expect(await nodes[0]?.place()).toBe(places[0]);
});
