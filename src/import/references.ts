import type { RootContent } from 'mdast';
import { DocumentError, quoted } from './errors.ts';
import { collapsed } from './slug.ts';
import { part, type Place, type Span } from './text.ts';

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
const EXPECTED = 'a reference such as **[\\[0\\]](https://…)** : **(2021-06-18)** title';

/**
 * Reads the list of references. A paragraph that begins no entry goes on with the title before it.
 * @throws DocumentError for what is no entry, no date, no http link, and for one index with two contents
 */
export function readReferences(
  nodes: readonly RootContent[],
  document: string,
  path: string,
  placeOf: (offset: number) => Place,
): ParsedReference[] {
  const byIndex = new Map<number, ParsedReference>();
  for (const { text, start } of entries(nodes, document)) {
    const place = placeOf(start);
    const refuse = (expected: string, got: string) => new DocumentError({ path, ...place, expected, got });
    const match = ENTRY.exec(text);
    if (!match) throw refuse(EXPECTED, quoted(text));
    const [printed, index = '', url, date = ''] = match;
    if (!isDate(date)) throw refuse('a date such as (2021-06-18)', quoted(date));
    if (url !== undefined && !isWebLink(url))
      throw refuse('a link that begins with http:// or https://', quoted(url));
    const title = part({ text, start }, printed.length, text.length);
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

function entries(nodes: readonly RootContent[], document: string): Span[] {
  const found: Span[] = [];
  for (const node of nodes) {
    const start = node.position?.start.offset ?? 0;
    const text = document.slice(start, node.position?.end.offset).replace(/<\/details>\s*$/u, '');
    // Entries that no blank line parts are one paragraph of Markdown.
    const starts = [...text.matchAll(/^[ \t]*(?=\*\*\[\\\[)/gmu)].map(
      (match) => match.index + match[0].length,
    );
    const before = text.slice(0, starts[0] ?? text.length).trim();
    const last = found.at(-1);
    if (before !== '' && last)
      found[found.length - 1] = {
        start: last.start,
        text: document.slice(last.start, start) + text.slice(0, starts[0] ?? text.length).trimEnd(),
      };
    else if (before !== '') found.push(part({ text, start }, 0, starts[0] ?? text.length));
    starts.forEach((from, i) => found.push(part({ text, start }, from, starts[i + 1] ?? text.length)));
  }
  return found;
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
