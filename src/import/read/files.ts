import type { Stats } from 'node:fs';
import { open, realpath, stat } from 'node:fs/promises';
import { basename, dirname, isAbsolute, join, relative, sep } from 'node:path';
import { DocumentError, PlainError, type Problem } from '../../errors.ts';
import { LIMITS } from '../../limits.ts';
import { collapsed, sha256 } from '../slug.ts';
import { rowAsJson } from './csv.ts';
import { decisionIn } from './decisionTexts.ts';
import { entriesIn } from './entries.ts';
import type { Line } from './lines.ts';
import { originsUpTo, type Origin } from './origin.ts';
import type { DecisionText } from './told.ts';
import { EXPECTED_NAME, isNamedAsDocument, walk, type PassedOver } from './walk.ts';

const MIB = 1 << 20;

/** A document as it lies on the disk. */
export interface Found extends Origin {
  /** Its absolute path on this machine. */
  readonly file: string;
  /** The absolute path of the folder that its path is relative to; absent of a file that was given itself. */
  readonly folder?: string;
  /** Relative to the folder that was given, with `/`. */
  readonly path: string;
  /** Where it is an entry of a file of decisions. */
  readonly line?: Line;
  /** Why a file of decisions cannot be read: it is refused in its turn. */
  readonly refused?: DocumentError;
}

export interface Read extends Found {
  readonly text: string;
  /** Whose text it is, where it is the text of a decision: the title, a blank line, and what was decided. */
  readonly decision?: DecisionText | null;
  readonly bytes: number;
  readonly checksum: string;
  /** When the graph got it; absent of one that it gets now. */
  readonly importedAt?: string;
  /** What is doubtful in a line of a file of decision texts. */
  readonly warnings?: readonly Problem[];
}

/** What lies in the files and folders that were given. */
export interface Files {
  /** The absolute paths of the files and folders that were given. */
  readonly given: readonly string[];
  /** Those given folders in which there is no document. */
  readonly empty: readonly string[];
  readonly found: readonly Found[];
  readonly passedOver: readonly PassedOver[];
}

/** The documents of folders, and the files that are given themselves: `filesIn` without what is passed over. */
export async function find(paths: readonly string[]): Promise<readonly Found[]> {
  return (await filesIn(paths)).found;
}

/**
 * Lists the documents of folders, and the files that are given themselves: Markdown files, and each line of the
 * files of decisions (.jsonl and .ndjson, .json, .csv: see `entriesIn`), each once. A `source.yaml` in a folder says where its documents were published
 * (`source`) and under which licence (`licence`). README.md is no document.
 * @param roots the folders that were imported before: what lies in one of them has its path there
 * @throws PlainError when a path does not exist, or a file has another name than documents have
 */
export async function filesIn(paths: readonly string[], roots: readonly string[] = []): Promise<Files> {
  const given = await Promise.all(paths.map(resolved));
  const folders = [...roots, ...given.flatMap(({ path, is }) => (is.isDirectory() ? [path] : []))];
  const found = new Map<string, Found>();
  const passedOver = new Map<string, PassedOver>();
  const empty: string[] = [];
  for (const { path, is } of given) {
    const root = widest(folders, path);
    const originOf = originsUpTo(root ?? dirname(path));
    const add = async (file: string) => {
      const place = { path: nameIn(root ?? dirname(file), file), ...(root ? { folder: root } : {}) };
      const documents = await documentsIn({ file, ...place, ...(await originOf(file)) });
      for (const one of documents) found.set(one.path + file, found.get(one.path + file) ?? one);
    };
    if (is.isFile()) await add(path);
    else {
      const inside = await walk(path);
      for (const file of inside.files) await add(join(path, file));
      for (const one of inside.passedOver)
        passedOver.set(join(path, one.path), { ...one, path: nameIn(root ?? path, join(path, one.path)) });
      if (inside.files.length === 0) empty.push(path);
    }
  }
  return {
    given: given.map(({ path }) => path),
    empty,
    found: [...found.values()],
    passedOver: [...passedOver.values()],
  };
}

async function resolved(given: string): Promise<{ path: string; is: Stats }> {
  const is = await stat(given).catch(() => null);
  if (!is) throw new PlainError(`There is no file or folder ${given}.`);
  if (is.isFile() && !isNamedAsDocument(basename(given)) && basename(given) !== 'README.md')
    throw new PlainError(`${given} is not imported: expected ${EXPECTED_NAME}.`);
  return { path: await realpath(given), is };
}

/** The folder that holds all others that hold a path. */
function widest(folders: readonly string[], path: string): string | undefined {
  return folders.filter((folder) => lies(path, folder)).sort((a, b) => a.length - b.length)[0];
}

/** Whether an absolute path is that of a folder or file, or lies in that folder. */
export function lies(path: string, folder: string): boolean {
  const way = relative(folder, path);
  return way !== '..' && !way.startsWith(`..${sep}`) && !isAbsolute(way);
}

function nameIn(folder: string, file: string): string {
  return relative(folder, file).split(sep).join('/').normalize('NFC');
}

async function documentsIn(one: Found): Promise<Found[]> {
  const lines = await entriesIn(one.file, one.path).catch((error: unknown) => {
    if (error instanceof DocumentError) return error;
    throw error;
  });
  if (lines instanceof DocumentError) return [{ ...one, refused: lines }];
  if (lines === 'document') return [one];
  return lines.map((line) => ({ ...one, line, path: `${one.path}#${line.number}` }));
}

/** Where messages say that a document is: a text by its line. */
export function placeOf({ path, line }: Pick<Found, 'path' | 'line'>): { path: string; line?: number } {
  return line ? { path: line.path, line: line.number } : { path };
}

/**
 * Reads a document. The text of a decision gets its path from the decision: its line can change.
 * @throws DocumentError when it cannot be opened, is empty, too large, binary, not UTF-8, or no text of a decision
 */
export async function read(found: Found): Promise<Read> {
  if (found.refused) throw found.refused;
  const place = placeOf(found);
  const refuse = (expected: string, got: string) => new DocumentError({ ...place, expected, got });
  const bytes = await bytesOf(found, refuse);
  if (bytes.includes(0)) throw refuse('text', `a binary file (a NUL at byte ${bytes.indexOf(0)})`);
  const text = decoded(bytes);
  if (text === null) throw refuse('UTF-8', 'bytes that are not');
  if (text.trim() === '') throw refuse('a document', 'an empty file');
  const whole = { ...found, text, bytes: bytes.length, checksum: sha256(bytes) };
  if (!found.line) return whole;
  const { table } = found.line;
  const entry = table ? rowAsJson(text, table) : text;
  const told = decisionIn(entry, place);
  const { date, title } = told.decision;
  return {
    ...whole,
    ...told,
    checksum: sha256(entry),
    path: `${found.line.path}#${date} ${collapsed(title)}`,
  };
}

async function bytesOf(
  { file, line }: Found,
  refuse: (expected: string, got: string) => DocumentError,
): Promise<Buffer> {
  const handle = await open(file).catch((error: NodeJS.ErrnoException) => {
    throw refuse('a file that can be read', error.code ?? error.message);
  });
  try {
    const { start, end } = line ?? { start: 0, end: (await handle.stat()).size };
    if (end - start > LIMITS.documentBytes)
      throw refuse(`at most ${LIMITS.documentBytes / MIB} MiB`, `${((end - start) / MIB).toFixed(1)} MiB`);
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
