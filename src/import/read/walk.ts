import type { Dirent } from 'node:fs';
import { readdir, stat } from 'node:fs/promises';
import { join } from 'node:path';

/** A file or folder that is not imported, and why. */
export interface PassedOver {
  /** As messages name it. */
  readonly path: string;
  readonly reason: string;
}

/** What a file of documents is named. */
export const EXPECTED_NAME = 'a name that ends in .md, .jsonl, .ndjson, .json or .csv';
/** What belongs to a folder and is no document. */
const ABOUT = ['README.md', 'source.yaml'];

/** The documents in a folder and below it, in the order of their paths, and what is passed over. */
export async function walk(folder: string): Promise<{ files: string[]; passedOver: PassedOver[] }> {
  const files: string[] = [];
  const passedOver: PassedOver[] = [];
  async function into(below: string): Promise<void> {
    for (const entry of await readdir(join(folder, below), { withFileTypes: true })) {
      const path = below === '' ? entry.name : `${below}/${entry.name}`;
      const reason = reasonOf(entry) ?? (await reasonOfLink(entry, join(folder, path)));
      if (reason !== undefined) passedOver.push({ path, reason });
      else if (entry.isDirectory()) await into(path);
      else if (isNamedAsDocument(entry.name)) files.push(path);
      else if (!ABOUT.includes(entry.name)) passedOver.push({ path, reason: `expected ${EXPECTED_NAME}` });
    }
  }
  await into('');
  return { files: files.sort(), passedOver };
}

export function isNamedAsDocument(name: string): boolean {
  return /\.(?:md|jsonl|ndjson|json|csv)$/u.test(name) && !ABOUT.includes(name);
}

function reasonOf({ name }: Dirent): string | undefined {
  if (name.startsWith('._') || name === '__MACOSX') return 'written by macOS for itself';
  return name.startsWith('.') ? 'hidden' : undefined;
}

/** Links to files are followed; links to folders are not, for they may lead back. */
async function reasonOfLink(entry: Dirent, file: string): Promise<string | undefined> {
  if (!entry.isSymbolicLink()) return undefined;
  const target = await stat(file).catch(() => null);
  if (!target) return 'a link to nothing';
  return target.isDirectory() ? 'a link to a folder' : undefined;
}
