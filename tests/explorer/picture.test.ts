import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Picture } from '../../src/explorer/picture/picture.ts';
import { addExpansion } from '../../src/explorer/picture/expand.ts';
import { placeLabels } from '../../src/explorer/picture/labels.ts';
import { dayOf, nameOf, widthOf } from '../../src/explorer/picture/names.ts';
import type { Dot } from '../../src/explorer/picture/project.ts';

const dot = (id: string, px: number, py: number, more: Partial<Dot> = {}): Dot =>
  ({
    id,
    type: 'AGENCY',
    caption: id,
    label: id,
    date: null,
    degree: 1,
    x: px,
    y: py,
    px,
    py,
    r: 8,
    ...more,
  }) as Dot;
const FRAME = { width: 800, height: 600 };

describe('a node is called in a picture', () => {
  test.each([
    ['an agency by its name', { label: 'FIT' }, 'FIT'],
    [
      'a decision by its day and its short title',
      { type: 'DECISION', label: 'Plan Vlaamse Veerkracht', date: '2021-06-18' },
      '18 jun 2021 · Plan Vlaamse Veerkracht',
    ],
  ])('%s', (_, node, name) => expect(nameOf(dot('x', 0, 0, node as Partial<Dot>), 'nl')).toBe(name));

  test('by a day of its language', () => {
    expect([dayOf('2021-05-01', 'nl'), dayOf('2021-05-01', 'en')]).toEqual(['1 mei 2021', '1 May 2021']);
  });
});

describe('labels', () => {
  const dots = fc.uniqueArray(
    fc.record({
      id: fc.integer({ min: 0, max: 999 }).map(String),
      px: fc.integer({ min: 0, max: 800 }),
      py: fc.integer({ min: 0, max: 600 }),
      degree: fc.nat(30),
    }),
    { selector: ({ id }) => id, maxLength: 60 },
  );

  test('meet no node, no other label and no edge of the picture, wherever the nodes are', () => {
    fc.assert(
      fc.property(dots, (some) => {
        const all = some.map(({ id, px, py, degree }) => dot(id, px, py, { degree, label: `Naam ${id}` }));
        const labels = placeLabels(all, new Set(), FRAME, 'nl');
        const boxes = labels.map(({ text, x, y, size }) => ({
          left: x,
          right: x + widthOf(text, size),
          top: y - size,
          bottom: y + size * 0.3,
        }));
        const apart = (a: (typeof boxes)[number], b: (typeof boxes)[number]) =>
          a.right < b.left || b.right < a.left || a.bottom < b.top || b.bottom < a.top;
        boxes.forEach((box, i) => {
          expect(
            box.left >= 0 && box.right <= FRAME.width && box.top >= 0 && box.bottom <= FRAME.height,
          ).toBe(true);
          for (const other of boxes.slice(i + 1)) expect(apart(box, other)).toBe(true);
          for (const { px, py, r } of all)
            expect(apart(box, { left: px - r, right: px + r, top: py - r, bottom: py + r })).toBe(true);
        });
      }),
    );
  });

  test('are given to the most linked, and before all to those that are looked at', () => {
    const crowd = Array.from({ length: 40 }, (_, i) =>
      dot(`n${i}`, 400 + (i % 8) * 4, 300 + Math.floor(i / 8) * 4, {
        degree: i,
        label: `Een lange naam ${i}`,
      }),
    );
    const ids = (first: string[]) => placeLabels(crowd, new Set(first), FRAME, 'nl').map(({ id }) => id);
    expect(ids([])[0]).toBe('n39');
    expect(ids(['n0'])[0]).toBe('n0');
    expect(ids([]).length).toBeLessThan(crowd.length);
  });
});

describe('expanding a node', () => {
  const picture = (dots: Dot[], edges: [string, string][] = []): Picture =>
    ({
      nodes: dots,
      edges: edges.map(([source, target]) => ({ id: `${source} ${target}`, source, target })),
      truncated: false,
    }) as never;

  test('moves nothing, adds each neighbour once, near its parent and apart from all others', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 40 }), fc.integer({ min: -300, max: 300 }), (many, x) => {
        const before = picture([dot('a', x, 40), dot('b', x + 60, 40)], [['a', 'b']]);
        const found = picture(
          [dot('b', 0, 0), ...Array.from({ length: many }, (_, i) => dot(`n${i}`, 0, 0))],
          Array.from({ length: many }, (_, i) => ['a', `n${i}`]),
        );
        const { nodes, edges } = addExpansion(before, 'a', found);
        expect(nodes.slice(0, 2)).toEqual(before.nodes);
        expect(nodes).toHaveLength(2 + many);
        expect(edges).toHaveLength(1 + many);
        nodes.forEach((one, i) => {
          for (const other of nodes.slice(i + 1))
            expect(Math.hypot(one.x - other.x, one.y - other.y)).toBeGreaterThan(25);
          expect(Math.hypot(one.x - x, one.y - 40)).toBeLessThan(500);
        });
      }),
    );
  });

  test('adds no edge to a node that is not shown, and nothing to a picture without the node', () => {
    const before = picture([dot('a', 0, 0)]);
    expect(
      addExpansion(
        before,
        'a',
        picture(
          [dot('b', 0, 0)],
          [
            ['a', 'b'],
            ['b', 'c'],
          ],
        ),
      ).edges,
    ).toHaveLength(1);
    expect(addExpansion(before, 'none', picture([dot('b', 0, 0)]))).toBe(before);
  });
});
