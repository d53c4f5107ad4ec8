import { quoted } from '../../errors.ts';
import { doubtOfMarkup } from '../doubt.ts';
import { collapsed } from '../slug.ts';
import type { Context } from './context.ts';
import { part, type Span } from './span.ts';

/** The passage of the agreement. */
export interface ParsedPassage {
  /** The number of the section: "4.3.1", "9.1.1bis". */
  readonly number?: string;
  /** The passage without its number, as printed. */
  readonly printed: Span;
  /** The heading that the passage begins with; empty where it begins with none. */
  readonly heading: Span;
  /** What the passage says, without its number and its heading. */
  readonly text: Span;
}

const NUMBER = /^\d+(?:\.\d+)*(?:\s?(?:bis|ter|quater)|\p{Ll})?(?=\.?\s)\.?/u;
/** Tags that only part or break lines. */
const LAYOUT = /<\/?(?:p|br)\b[^>]*>/giu;

/**
 * Reads the passage between the tags of its section: a number, the heading of the document, and the text. A heading
 * that goes on in the middle of a sentence is the beginning of that sentence, and stays in the text.
 * @throws DocumentError for a passage without text
 */
export function readPassage(section: Span, title: Span, context: Context): ParsedPassage {
  const whole = part(
    { ...section, text: section.text.replace(LAYOUT, (tag) => ' '.repeat(tag.length)) },
    0,
    section.text.length,
  );
  if (whole.text === '')
    throw context.refuse(section.start, 'the text of the agreement between <p> and </p>', 'nothing');
  for (const { at, expected, got, made } of doubtOfMarkup('a passage', whole.text))
    context.warn(whole.start + at, expected, got, made);
  const found = numbered(whole, title.text, context);
  const { printed } = found;
  const end = endOfHeading(printed.text, title.text);
  const text = part(printed, end, printed.text.length);
  const heading = part(printed, 0, end);
  if (end > 0 && text.text !== '') return { ...found, heading, text };
  doubtHeading(printed, title.text, end, context);
  return { ...found, heading: part(printed, 0, 0), text: printed };
}

function numbered(passage: Span, title: string, { warn }: Context): { number?: string; printed: Span } {
  const after = (length: number) => part(passage, length, passage.text.length);
  const number = NUMBER.exec(passage.text)?.[0] ?? '';
  // "2019 was een goed jaar": a number without a dot is one of a section only before the heading.
  if (number.includes('.') || (number && begins(after(number.length).text, title)))
    return { number: number.replace(/\.$/u, ''), printed: after(number.length) };
  const prefix = /^\S*\d\S*(?=\s)|^[IVXLC]+\S*(?=\s)/u.exec(passage.text)?.[0] ?? '';
  const read = prefix !== '' && begins(after(prefix.length).text, title);
  warn(
    passage.start,
    'a section number such as 4.3.1 before the text',
    quoted(passage.text),
    read ? `"${prefix}" was read as the number` : 'the pledge has no number',
  );
  return read ? { number: prefix, printed: after(prefix.length) } : { printed: passage };
}

function doubtHeading({ start, text }: Span, title: string, end: number, { warn }: Context): void {
  if (end > 0)
    warn(start, 'text after the heading of the passage', 'none', 'the heading was read as the text');
  else if (!begins(text, title))
    warn(
      start,
      `a passage that begins with the heading ${quoted(title)}`,
      quoted(text),
      'no heading was cut from it',
    );
}

/** Where the heading ends at the beginning of a passage: 0 where it is none, or goes on in the same sentence. */
function endOfHeading(passage: string, title: string): number {
  const end = endOf(passage, title);
  const [gap = ''] = /^[\s.:–-]*/u.exec(passage.slice(end)) ?? [];
  const goesOn = /^\p{Ll}/u.test(passage.slice(end + gap.length)) || (gap === '' && end < passage.length);
  return goesOn ? 0 : end + gap.length;
}

function begins(passage: string, title: string): boolean {
  return endOf(passage, title) > 0;
}

/** Where a text that begins with a title leaves it, by letters and digits alone: file names have no "/" and ":". 0 where it does not. */
function endOf(text: string, title: string): number {
  const letters =
    collapsed(title)
      .toLowerCase()
      .match(/[\p{L}\p{N}]/gu) ?? [];
  let next = 0;
  for (const { 0: letter, index } of text.matchAll(/[\p{L}\p{N}]\p{M}*/gu)) {
    if (next === letters.length) break;
    if (letter.normalize('NFC').toLowerCase() !== letters[next]) return 0;
    next++;
    if (next === letters.length) return index + letter.length;
  }
  return 0;
}
