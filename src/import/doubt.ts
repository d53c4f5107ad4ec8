import { quoted } from '../errors.ts';
import { AGREEMENT_START } from '../graph/model/vocabulary.ts';

/** What is not as expected, and what was made of it. */
export interface Doubt {
  readonly expected: string;
  readonly got: string;
  readonly made: string;
}

/** A date of a decision that has not come yet, or is before the agreement. @param date YYYY-MM-DD */
export function doubtOfDate(date: string): Doubt[] {
  const made = 'kept as printed';
  if (date > new Date().toISOString().slice(0, 10))
    return [{ expected: 'a date that has come', got: date, made }];
  if (date >= AGREEMENT_START) return [];
  return [{ expected: `a date from ${AGREEMENT_START}, when the agreement began`, got: date, made }];
}

/** Tags and entities of HTML, which would be a part of the text. @param what the text, such as "a passage" */
export function doubtOfMarkup(what: string, text: string): (Doubt & { readonly at: number })[] {
  const marks = /<\/?\p{L}[^>]*>|&(?:\p{L}+|#\d+);/u.exec(text);
  if (!marks) return [];
  const made = 'kept as printed, marks included';
  return [{ expected: `${what} in plain text`, got: quoted(marks[0]), made, at: marks.index }];
}
