import type { Language } from '../state.ts';
import { nameOf, widthOf } from './names.ts';
import type { Dot, Size } from './project.ts';

/** A label with its place: its left end on the line of the text. */
export interface Label {
  readonly id: string;
  readonly text: string;
  readonly x: number;
  readonly y: number;
  readonly size: number;
}

interface Box {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

const RANK = ['AGENCY', 'PROGRAMME', 'PERSON', 'PLEDGE', 'POLICY_AREA', 'DECISION', 'APPOINTMENT'];

/**
 * Finds places for labels: the most important first, each where it meets no node and no label. One that has no place
 * is left out.
 * @param first ids whose labels come before all others
 */
export function placeLabels(
  dots: readonly Dot[],
  first: ReadonlySet<string>,
  { width, height }: Size,
  language: Language,
): Label[] {
  const taken: Box[] = dots.map(({ px, py, r }) => ({
    left: px - r,
    right: px + r,
    top: py - r,
    bottom: py + r,
  }));
  const rank = ({ id, type }: Dot) =>
    first.has(id) ? -1 : RANK.includes(type) ? RANK.indexOf(type) : RANK.length;
  const labels: Label[] = [];
  for (const dot of [...dots].sort(
    (a, b) => rank(a) - rank(b) || b.degree - a.degree || (a.id < b.id ? -1 : 1),
  )) {
    const size = first.has(dot.id) ? 15 : rank(dot) < 2 ? 13 : 12;
    const text = nameOf(dot, language);
    const wide = widthOf(text, size);
    const gap = dot.r + 4;
    const right = { x: dot.px + gap, y: dot.py + size / 3 };
    const left = { x: dot.px - gap - wide, y: dot.py + size / 3 };
    const places = [
      ...(dot.px > width / 2 ? [right, left] : [left, right]),
      { x: dot.px - wide / 2, y: dot.py + gap + size * 0.8 },
      { x: dot.px - wide / 2, y: dot.py - gap - 2 },
    ];
    const box = ({ x, y }: { x: number; y: number }): Box => ({
      left: x - 2,
      right: x + wide + 2,
      top: y - size,
      bottom: y + size * 0.3,
    });
    const place = places.find((one) => {
      const { left, right, top, bottom } = box(one);
      const inside = left >= 0 && right <= width && top >= 0 && bottom <= height;
      return (
        inside && taken.every((t) => t.right < left || t.left > right || t.bottom < top || t.top > bottom)
      );
    });
    if (!place) continue;
    taken.push(box(place));
    labels.push({ id: dot.id, text, size, ...place });
  }
  return labels;
}
