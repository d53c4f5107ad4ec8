import { DocumentError, quoted } from '../../errors.ts';
import { ENTRY_START } from './sections.ts';
import { collapsed } from '../slug.ts';
import { part, type Place, type Span } from './span.ts';

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

const ENTRY = /^\*\*\[\\\[(\d{1,4})\\\](?:\]\((.*?)\)|\])\*\*\s*:\s*\*\*\(([^)]*)\)\*\*/su;
const DATE = /\*\*\(\d{4}-\d\d-\d\d\)\*\*/u;
const EXPECTED = 'a reference such as **[\\[0\\]](https://…)** : **(2021-06-18)** title';

/**
 * Reads the list of references. An entry ends where the next one begins: its title may break over lines.
 * @throws DocumentError for what is no entry, no date, no http link, and for one index with two contents
 */
export function readReferences(
  list: Span,
  path: string,
  placeOf: (offset: number) => Place,
): ParsedReference[] {
  const byIndex = new Map<number, ParsedReference>();
  for (const { text, start } of entries(list)) {
    const place = placeOf(start);
    const refuse = (expected: string, got: string) => new DocumentError({ path, ...place, expected, got });
    const match = ENTRY.exec(text);
    if (!match) throw refuse(EXPECTED, quoted(text));
    const [printed, index = '', url, date = ''] = match;
    if (!isDate(date)) throw refuse('a date such as (2021-06-18)', quoted(date));
    if (url !== undefined && !isWebLink(url))
      throw refuse('a link that begins with http:// or https://', quoted(url));
    const title = part({ text, start }, printed.length, text.length);
    // A reference whose beginning is damaged would pass for the end of a title.
    if (DATE.test(title.text)) throw refuse(EXPECTED, quoted(title.text));
    const time = url === undefined ? undefined : meetingTime(url);
    const entry: ParsedReference = {
      start,
      index: Number(index),
      date,
      ...(title.text === '' ? {} : { title }),
      ...(url === undefined ? {} : { url }),
      ...(time === undefined ? {} : { time }),
    };
    const known = byIndex.get(entry.index);
    if (known && content(known) !== content(entry)) {
      throw refuse(
        `one reference [${index}]`,
        `another than that of line ${placeOf(known.start).line}: ${quoted(title.text)}`,
      );
    }
    if (!known) byIndex.set(entry.index, entry);
  }
  return [...byIndex.values()];
}

function entries(list: Span): Span[] {
  const starts = [...list.text.matchAll(ENTRY_START)].map(({ index }) => index);
  // What stands before the first entry is none, and refused as such.
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

function isWebLink(text: string): boolean {
  return URL.canParse(text) && /^https?:$/.test(new URL(text).protocol);
}

const brussels = new Intl.DateTimeFormat('nl-BE', {
  timeZone: 'Europe/Brussels',
  hour: '2-digit',
  minute: '2-digit',
  hour12: false,
});

/** The link's time is the meeting's, in UTC. */
function meetingTime(url: string): string | undefined {
  const time = new Date(new URL(url).searchParams.get('startDate') ?? '');
  return Number.isNaN(time.valueOf()) ? undefined : brussels.format(time);
}
