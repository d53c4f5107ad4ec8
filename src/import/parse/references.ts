import { quoted } from '../../errors.ts';
import { collapsed } from '../slug.ts';
import type { Context } from './context.ts';
import { readLink } from './link.ts';
import { ENTRY_START } from './sections.ts';
import { part, type Span } from './span.ts';

/** An entry of the list of references. */
export interface ParsedReference {
  /** UTF-16 offset in the document. */
  readonly start: number;
  readonly index: number;
  /** YYYY-MM-DD */
  readonly date: string;
  readonly title?: Span;
  readonly url?: string;
  /** The hour of the meeting in Brussels, HH:MM. */
  readonly time?: string;
}

const ENTRY = /^\*\*\[\\\[\d{1,4}\\\](?:\]\(.*?\)|\])\*\*\s*:\s*\*\*\([^)]*\)\*\*/su;
/** The same without one or another of its marks. */
const LOOSE_ENTRY =
  /^(?:[-*+]\s+|\d+\.\s+)?(?:\*\*|__|\*|_)?\[?\\?\[(\d{1,4})\\?\]\]?(?:\((.*?)\))?(?:\*\*|__|\*|_)?\s*:?\s*(?:\*\*|__|\*|_)?\(([^()]*)\)(?:\*\*|__|\*|_)?/su;
/** What only another entry has: its date, or its index and link. */
const ANOTHER = /\(\d{4}-\d\d-\d\d\)|\[\\?\[?\d{1,4}\\?\]\]?\(/u;
const EXPECTED = 'a reference such as **[\\[0\\]](https://…)** : **(2021-06-18)** title';

/**
 * Reads the list of references. An entry ends where the next one begins: its title may break over lines, but not
 * over a blank line.
 * @throws DocumentError for what is no entry, no date, no http link, and for one index with two contents
 */
export function readReferences(list: Span, context: Context): ParsedReference[] {
  const byIndex = new Map<number, ParsedReference>();
  for (const entry of entries(list)) {
    const reference = readEntry(entry, context);
    const known = byIndex.get(reference.index);
    if (!known) byIndex.set(reference.index, reference);
    else doubtTwice(reference, known, context);
  }
  return [...byIndex.values()];
}

function readEntry({ text, start }: Span, { refuse, warn }: Context): ParsedReference {
  const match = LOOSE_ENTRY.exec(text);
  if (!match) throw refuse(start, EXPECTED, quoted(text));
  const [printed, index = '', url, date = ''] = match;
  if (!isDate(date)) throw refuse(start, 'a date such as (2021-06-18)', quoted(date));
  const link = url === undefined ? undefined : readLink(url);
  if (url !== undefined && !link)
    throw refuse(start, 'a link that begins with http:// or https://', quoted(url));
  const after = part({ text, start }, printed.length, text.length);
  // A reference whose beginning is damaged would pass for the end of a title.
  if (ANOTHER.test(after.text)) throw refuse(start, EXPECTED, quoted(after.text));
  if (!ENTRY.test(text)) warn(start, EXPECTED, quoted(printed), `read as reference [${index}] of ${date}`);
  const title = part(after, 0, endOfTitle(after.text));
  const more = part(after, title.text.length, after.text.length);
  if (more.text !== '')
    warn(more.start, 'nothing but references in the list', quoted(more.text), 'left out of the graph');
  return {
    start,
    index: Number(index),
    date,
    ...(title.text === '' ? {} : { title }),
    ...(url === undefined ? {} : { url }),
    ...(link?.time === undefined ? {} : { time: link.time }),
  };
}

function endOfTitle(text: string): number {
  return /\n[ \t\r]*\n/u.exec(text)?.index ?? text.length;
}

function doubtTwice(reference: ParsedReference, known: ParsedReference, { placeOf, refuse, warn }: Context) {
  const { index, start, title } = reference;
  const { line } = placeOf(known.start);
  if (content(known) !== content(reference))
    throw refuse(
      start,
      `one reference [${index}]`,
      `another than that of line ${line}: ${quoted(title?.text ?? '')}`,
    );
  warn(start, `one reference [${index}]`, `the same again as on line ${line}`, 'read as one');
}

function entries(list: Span): Span[] {
  const starts = [...list.text.matchAll(ENTRY_START)].map(({ index }) => index);
  // What is before the first entry is none, and refused as such.
  if (starts[0] !== 0 && list.text !== '') starts.unshift(0);
  return starts.map((from, i) => part(list, from, starts[i + 1] ?? list.text.length));
}

function content({ date, title, url }: ParsedReference): string {
  return JSON.stringify([date, collapsed(title?.text ?? ''), url]);
}

function isDate(text: string): boolean {
  const date = new Date(`${text}T00:00:00Z`);
  return (
    /^\d{4}-\d\d-\d\d$/.test(text) && !Number.isNaN(date.valueOf()) && date.toISOString().startsWith(text)
  );
}
