import { createReadStream } from 'node:fs';
import { z } from 'zod';
import { DocumentError, quoted, type Problem } from '../../errors.ts';
import { doubtOfDate, doubtOfMarkup, type Doubt } from '../doubt.ts';
import { collapsed } from '../slug.ts';

/** Whose text it is. */
export interface DecisionText {
  /** YYYY-MM-DD */
  readonly date: string;
  /** As printed. */
  readonly title: string;
  /** What its publisher calls it, such as "Ministerraad". */
  readonly type?: string | null;
}

/** A line of a file, and its place in bytes. */
export interface Line {
  /** The path of the file, as messages name it. */
  readonly path: string;
  /** From 1. */
  readonly number: number;
  readonly start: number;
  readonly end: number;
}

const Entry = z.looseObject({
  date: z.iso.date(),
  title: z.string().trim().min(1),
  text: z.string().trim().min(1),
  type: z.string().nullish(),
  uri: z.url({ protocol: /^https?$/ }).nullish(),
});
/** Of the ASCII characters, those up to the space are white space, or none that is seen. */
const [LF, CR, SPACE] = [0x0a, 0x0d, 0x20];
const EXPECTED =
  'a line such as {"date": "2021-06-18", "title": "…", "type": "…", "uri": "https://…", "text": "…"}';

const NO_MORE = 'no fields but date, title, type, uri and text';

/** The lines of a file that are not blank. A line of a file with CRLF ends before the CR. */
export async function linesIn(file: string, path: string): Promise<Line[]> {
  const lines: Line[] = [];
  let [size, start, number] = [0, 0, 1];
  let blank = true;
  let before = 0;
  const end = (at: number) => {
    if (!blank) lines.push({ path, number, start, end: before === CR ? at - 1 : at });
    [start, number, blank] = [at + 1, number + 1, true];
  };
  for await (const chunk of createReadStream(file) as AsyncIterable<Buffer>) {
    for (let from = 0; from <= chunk.length;) {
      const newline = chunk.indexOf(LF, from);
      const to = newline < 0 ? chunk.length : newline;
      blank &&= chunk.subarray(from, to).every((byte) => byte <= SPACE);
      if (to > from) before = chunk[to - 1] ?? 0;
      if (newline < 0) break;
      end(size + newline);
      [from, before] = [newline + 1, 0];
    }
    size += chunk.length;
  }
  end(size);
  return lines;
}

/** What a line of a file of decision texts says. */
export interface DecisionLine {
  /** The text under its title, as one document. */
  readonly text: string;
  readonly decision: DecisionText;
  /** Where it was published. */
  readonly source?: string;
  readonly warnings: readonly Problem[];
}

/**
 * Reads a line of a file of decision texts.
 * @throws DocumentError that names the field that is not as it should be, and the decision where the line names it
 */
export function decisionIn(
  line: string,
  place: { readonly path: string; readonly line?: number },
): DecisionLine {
  let json: unknown;
  try {
    json = JSON.parse(line);
  } catch {
    throw new DocumentError({ ...place, expected: EXPECTED, got: quoted(line) });
  }
  const named = { ...place, ...decisionOf(json) };
  const { data, error } = Entry.safeParse(json);
  if (!data) {
    const [issue] = error.issues;
    const field = issue?.path.join('.') ?? '';
    const came = field ? (json as Record<string, unknown>)[field] : line;
    const got =
      came === undefined ? 'nothing' : quoted(typeof came === 'string' ? came : JSON.stringify(came));
    throw new DocumentError({ ...named, expected: field ? `${EXPECTED}, with a ${field}` : EXPECTED, got });
  }
  const { date, title, type, uri, text, ...more } = data;
  const warnings = doubts(date, title, text, Object.keys(more)).map((doubt) => ({ ...named, ...doubt }));
  return {
    text: `${title}\n\n${text}`,
    decision: { date, title, type: type ?? null },
    ...(uri ? { source: uri } : {}),
    warnings,
  };
}

/** The decision that a line names, as far as it does. */
function decisionOf(json: unknown): { decision?: string } {
  const { date, title } = (json ?? {}) as Record<string, unknown>;
  const said = [date, title].filter((one) => typeof one === 'string' && one.trim() !== '');
  return said.length > 0 ? { decision: collapsed(said.join(' ')) } : {};
}

function doubts(date: string, title: string, text: string, more: readonly string[]): Doubt[] {
  const fields =
    more.length > 0 ? [{ expected: NO_MORE, got: quoted(more.join(', ')), made: 'left out' }] : [];
  return [...fields, ...doubtOfDate(date), ...doubtOfMarkup('a text', `${title} ${text}`)].map(
    ({ expected, got, made }) => ({ expected, got, made }),
  );
}
