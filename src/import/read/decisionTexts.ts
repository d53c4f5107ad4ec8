import { createReadStream } from 'node:fs';
import { z } from 'zod';
import { DocumentError, quoted } from '../../errors.ts';

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

const Entry = z.object({
  date: z.iso.date(),
  title: z.string().trim().min(1),
  text: z.string().trim().min(1),
  type: z.string().nullish(),
  uri: z.url({ protocol: /^https?$/ }).nullish(),
});
const EXPECTED =
  'a line such as {"date": "2021-06-18", "title": "…", "type": "…", "uri": "https://…", "text": "…"}';

/** The lines of a file that are not empty. */
export async function linesIn(file: string, path: string): Promise<Line[]> {
  const ends: number[] = [];
  let size = 0;
  for await (const chunk of createReadStream(file) as AsyncIterable<Buffer>) {
    for (let at = chunk.indexOf(10); at >= 0; at = chunk.indexOf(10, at + 1)) ends.push(size + at);
    size += chunk.length;
  }
  return [...ends, size]
    .map((end, i) => ({ path, number: i + 1, start: i === 0 ? 0 : (ends[i - 1] as number) + 1, end }))
    .filter(({ start, end }) => end > start);
}

/**
 * Reads a line of a file of decision texts.
 * @returns the text under its title, as one document, whose it is, and where it was published
 * @throws DocumentError that names the field that is not as it should be
 */
export function decisionIn(
  line: string,
  place: { readonly path: string; readonly line?: number },
): { text: string; decision: DecisionText; source?: string } {
  let json: unknown;
  try {
    json = JSON.parse(line);
  } catch {
    throw new DocumentError({ ...place, expected: EXPECTED, got: quoted(line) });
  }
  const { data, error } = Entry.safeParse(json);
  if (!data) {
    const [issue] = error.issues;
    const field = issue?.path.join('.') ?? '';
    const came = field ? (json as Record<string, unknown>)[field] : line;
    const got =
      came === undefined ? 'nothing' : quoted(typeof came === 'string' ? came : JSON.stringify(came));
    throw new DocumentError({ ...place, expected: field ? `${EXPECTED}, with a ${field}` : EXPECTED, got });
  }
  const { date, title, type, uri, text } = data;
  return {
    text: `${title}\n\n${text}`,
    decision: { date, title, type: type ?? null },
    ...(uri ? { source: uri } : {}),
  };
}
