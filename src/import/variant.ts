import { dirname } from 'node:path';

interface Located {
  readonly file: string;
  readonly folder?: string;
  readonly path: string;
}

/** Where the name of a file of documents ends; a title may follow. */
const ENDING = /(?=\.(?:md|jsonl|ndjson|json|csv)(?:#|$))/u;

/** "Visie (2024).md": a path that tells a document from another, by the names of the folders above its own. */
export function variant({ file, folder, path }: Located, isFree: (path: string) => boolean): string {
  const names = (folder ?? dirname(file)).split(/[\\/]/u).filter((name) => name !== '');
  for (let count = 1; ; count++) {
    const name = names.slice(-count).join(' ') + (count > names.length ? ` ${count}` : '');
    const own = path.replace(ENDING, ` (${name})`);
    if (isFree(own)) return own;
  }
}

/** Whether a path is a variant of another. */
export function isVariant(own: string, path: string): boolean {
  return own.replace(/ \([^()]*\)(?=\.(?:md|jsonl|ndjson|json|csv)(?:#|$))/u, '') === path;
}
