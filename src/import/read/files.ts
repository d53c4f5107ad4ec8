import { open, readdir, readFile, stat } from 'node:fs/promises';
import { basename, join, relative, sep } from 'node:path';
import { parse } from 'yaml';
import { DocumentError, PlainError } from '../../errors.ts';
import { LIMITS } from '../../limits.ts';
import { collapsed, sha256 } from '../slug.ts';
import { decisionIn, linesIn, type DecisionText, type Line } from './decisionTexts.ts';

const MIB = 1 << 20;
/** How the name of a file of decision texts ends. */
const TEXTS = '.jsonl';

/** A document as it lies on the disk. */
export interface Found {
  readonly file: string;
  /** Relative to the folder that was given, with `/`. */
  readonly path: string;
  readonly source?: string;
  readonly licence?: string;
  /** Where it is a line of a file of decision texts. */
  readonly line?: Line;
}

export interface Read extends Found {
  readonly text: string;
  /** Whose text it is, where it is the text of a decision: the title, a blank line, and what was decided. */
  readonly decision?: DecisionText | null;
  readonly bytes: number;
  readonly checksum: string;
  /** When the graph got it; absent of one that it gets now. */
  readonly importedAt?: string;
}

/**
 * Lists the documents of folders, and the files that are given themselves: Markdown files, and each line of the
 * files of decision texts (.jsonl). A `source.yaml` in a folder says where its documents were published (`source`)
 * and under which licence (`licence`). README.md is no document.
 * @throws PlainError when a path does not exist
 */
export async function find(paths: readonly string[]): Promise<Found[]> {
  const found: Found[] = [];
  for (const one of await files(paths)) {
    if (one.file.endsWith(TEXTS)) {
      for (const line of await linesIn(one.file, one.path))
        found.push({ ...one, line, path: `${one.path}#${line.number}` });
    } else found.push(one);
  }
  return found;
}

async function files(paths: readonly string[]): Promise<Found[]> {
  const found: Found[] = [];
  for (const given of paths) {
    const is = await stat(given).catch(() => null);
    if (!is) throw new PlainError(`There is no file or folder ${given}.`);
    if (is.isFile()) found.push({ file: given, path: basename(given).normalize('NFC') });
    else {
      const origin = await originOf(given);
      const names = await readdir(given, { recursive: true });
      for (const name of names
        .filter((name) => /\.(?:md|jsonl)$/.test(name) && basename(name) !== 'README.md')
        .sort()) {
        const file = join(given, name);
        found.push({ file, path: relative(given, file).split(sep).join('/').normalize('NFC'), ...origin });
      }
    }
  }
  return found;
}

async function originOf(folder: string): Promise<{ source?: string; licence?: string }> {
  const text = await readFile(join(folder, 'source.yaml'), 'utf8').catch(() => null);
  if (text === null) return {};
  const { source, licence } = parse(text) as Record<string, unknown>;
  return { ...(source ? { source: String(source) } : {}), ...(licence ? { licence: String(licence) } : {}) };
}

/** Where messages say that a document is: a text by its line. */
export function placeOf({ path, line }: Pick<Found, 'path' | 'line'>): { path: string; line?: number } {
  return line ? { path: line.path, line: line.number } : { path };
}

/**
 * Reads a document. The text of a decision gets its path from the decision: its line can change.
 * @throws DocumentError when it is empty, too large, binary, not UTF-8, or no text of a decision
 */
export async function read(found: Found): Promise<Read> {
  const place = placeOf(found);
  const refuse = (expected: string, got: string) => new DocumentError({ ...place, expected, got });
  const { start, end } = found.line ?? { start: 0, end: (await stat(found.file)).size };
  if (end - start > LIMITS.documentBytes)
    throw refuse(`at most ${LIMITS.documentBytes / MIB} MiB`, `${((end - start) / MIB).toFixed(1)} MiB`);
  const bytes = await bytesOf(found.file, start, end);
  if (bytes.includes(0)) throw refuse('text', `a binary file (a NUL at byte ${bytes.indexOf(0)})`);
  const text = decoded(bytes);
  if (text === null) throw refuse('UTF-8', 'bytes that are not');
  if (text.trim() === '') throw refuse('a document', 'an empty file');
  const whole = { ...found, text, bytes: bytes.length, checksum: sha256(bytes) };
  if (!found.line) return whole;
  const told = decisionIn(text, place);
  const { date, title } = told.decision;
  return { ...whole, ...told, path: `${found.line.path}#${date} ${collapsed(title)}` };
}

async function bytesOf(file: string, start: number, end: number): Promise<Buffer> {
  const handle = await open(file);
  try {
    const { buffer } = await handle.read({ buffer: Buffer.alloc(end - start), position: start });
    return buffer;
  } finally {
    await handle.close();
  }
}

function decoded(bytes: Uint8Array): string | null {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}
