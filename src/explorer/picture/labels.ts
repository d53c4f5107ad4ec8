import { withoutDate, type PageNode } from '../data.ts';
import type { Language } from '../state.ts';

/** A node on the screen, in pixels. */
export interface Dot extends PageNode {
  readonly px: number;
  readonly py: number;
  readonly r: number;
}

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

const LONGEST = 40;
const RANK = ['AGENCY', 'PROGRAMME', 'PERSON', 'PLEDGE', 'POLICY_AREA', 'DECISION', 'APPOINTMENT'];

/** What a node is called in a picture: short, a decision with its day. */
export function nameOf({ caption, date, type }: PageNode, language: Language): string {
  const name = cut(withoutDate(caption));
  return date && type !== 'MEETING' ? `${dayOf(date, language)} · ${name}` : name;
}

function cut(text: string): string {
  if (text.length <= LONGEST) return text;
  const at = text.lastIndexOf(' ', LONGEST - 2);
  return `${text.slice(0, at > 20 ? at : LONGEST - 2)} …`;
}

/** "18 jun 2021" */
export function dayOf(date: string, language: Language): string {
  return new Intl.DateTimeFormat(language === 'nl' ? 'nl-BE' : 'en-GB', {
    day: 'numeric',
    month: 'short',
    year: 'numeric',
    timeZone: 'UTC',
  }).format(new Date(`${date}T00:00:00Z`));
}

/** The width of a text in Source Sans 3, about: the server has no fonts to measure with. */
export function widthOf(text: string, size: number): number {
  let width = 0;
  for (const letter of text)
    width += /[iljtfrI.,:;'’·|!() -]/.test(letter)
      ? 0.29
      : /[mwMW@…]/.test(letter)
        ? 0.82
        : /[A-Z0-9]/.test(letter)
          ? 0.57
          : 0.5;
  return width * size;
}

/**
 * Finds places for labels: the most important first, each where it meets no node and no label. One that has no place
 * is left out.
 * @param first ids whose labels come before all others
 */
export function placeLabels(
  dots: readonly Dot[],
  first: ReadonlySet<string>,
  { width, height }: { width: number; height: number },
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
