import { plainText } from '../graph/model/text.ts';

/** A text reduced to [a-z0-9], and for each character its place in the original text. */
export interface Folded {
  readonly text: string;
  /** UTF-16 offsets, one for each character and one for the end; absent if character i is at offset i. */
  readonly offsets?: readonly number[];
}

const PLAIN = /^[a-z0-9]*$/;

/** Reduces a text to the letters and digits of its plain text: names are compared without blanks and signs. */
export function fold(text: string): Folded {
  const lower = text.toLowerCase();
  if (PLAIN.test(lower)) return { text: lower };
  const offsets: number[] = [];
  let folded = '';
  let at = 0;
  for (const character of text) {
    for (const letter of plainText(character)) {
      if (!PLAIN.test(letter)) continue;
      offsets.push(at);
      folded += letter;
    }
    at += character.length;
  }
  offsets.push(at);
  return { text: folded, offsets };
}

/** The range in the original text of the characters from `start` to `end` of the folded one. */
export function unfold({ offsets }: Folded, start: number, end: number): [start: number, end: number] {
  return offsets ? [offsets[start] ?? start, offsets[end] ?? end] : [start, end];
}
