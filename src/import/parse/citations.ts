import type { Span } from './span.ts';

/** A citation in the assessment: the references it stands for, and the words as printed. */
export interface Citation {
  readonly indexes: readonly number[];
  readonly words: string;
  /** UTF-16 offset in the document. */
  readonly start: number;
}

/** `\[3\]`, `[0-56]`, `\[3, 4 en 5\]`, `[Beslissingen 3, 4]`; not `[Regeerakkoord]` or a section such as `[4.3.1]`. */
const CITATION =
  /\\?\[\s*(?:beslissing(?:en)?:?\s*)?(\d{1,4}(?:\s*(?:,|;|en|-|–)\s*\d{1,4})*)\s*\\?\](?!\()/giu;

/** Finds the citations of a text. A range stands for all in it. */
export function citations({ text, start }: Span): Citation[] {
  return [...text.matchAll(CITATION)].map((match) => ({
    indexes: (match[1] ?? '').split(/\s*(?:,|;|en)\s*/iu).flatMap(range),
    words: match[0],
    start: start + match.index,
  }));
}

function range(text: string): number[] {
  const [from = 0, to = from] = text.split(/\s*[-–]\s*/u).map(Number);
  // No list of the family is longer than this; a larger "range" is two numbers that mean something else.
  return to < from || to - from > 500
    ? [from, to]
    : Array.from({ length: to - from + 1 }, (_, i) => from + i);
}
