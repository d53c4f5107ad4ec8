import { readdir, readFile, stat } from 'node:fs/promises';
import { basename, join, relative, sep } from 'node:path';
import { parse } from 'yaml';
import { PlainError } from '../errors.ts';
import { DocumentError } from './errors.ts';
import { sha256 } from './slug.ts';

const LARGEST = 1 << 20;

/** A document as it lies on the disk. */
export interface Found {
  readonly file: string;
  /** Relative to the folder that was given, with `/`. */
  readonly path: string;
  readonly source?: string;
  readonly licence?: string;
}

export interface Read extends Found {
  readonly text: string;
  readonly bytes: number;
  readonly checksum: string;
  /** When the graph got it; absent of one that it gets now. */
  readonly importedAt?: string;
}

/**
 * Lists the Markdown files of folders, and the files that are given themselves. A `source.yaml` in a folder
 * says where its documents were published (`source`) and under which licence (`licence`). README.md is no document.
 * @throws PlainError when a path does not exist
 */
export async function find(paths: readonly string[]): Promise<Found[]> {
  const found: Found[] = [];
  for (const given of paths) {
    const is = await stat(given).catch(() => null);
    if (!is) throw new PlainError(`There is no file or folder ${given}.`);
    if (is.isFile()) found.push({ file: given, path: basename(given).normalize('NFC') });
    else {
      const origin = await originOf(given);
      const names = await readdir(given, { recursive: true });
      for (const name of names
        .filter((name) => name.endsWith('.md') && basename(name) !== 'README.md')
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

/** Reads a document. @throws DocumentError when it is empty, too large, binary or not UTF-8 */
export async function read(found: Found): Promise<Read> {
  const { path } = found;
  const { size } = await stat(found.file);
  if (size > LARGEST)
    throw new DocumentError({ path, expected: 'at most 1 MiB', got: `${(size / LARGEST).toFixed(1)} MiB` });
  const bytes = await readFile(found.file);
  if (bytes.includes(0))
    throw new DocumentError({
      path,
      expected: 'text',
      got: `a binary file (a NUL at byte ${bytes.indexOf(0)})`,
    });
  const text = decoded(bytes, path);
  if (text.trim() === '') throw new DocumentError({ path, expected: 'a document', got: 'an empty file' });
  return { ...found, text, bytes: bytes.length, checksum: sha256(bytes) };
}

function decoded(bytes: Uint8Array, path: string): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    throw new DocumentError({ path, expected: 'UTF-8', got: 'bytes that are not' });
  }
}
