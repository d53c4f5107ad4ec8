import { DocumentError } from '../../errors.ts';
import type { Candidate } from '../plan.ts';
import { placeOf, read, type Found, type Read } from './files.ts';

/** A document that was found, with what tells it from others. */
export interface Source extends Candidate {
  /** @throws DocumentError for what cannot be read */
  read(): Promise<Read>;
}

/** Reads each document once, for its checksum. One that cannot be read has none, and is refused in its turn. */
export async function sourcesOf(found: readonly Found[]): Promise<Source[]> {
  const sources: Source[] = [];
  const lines = new Map<string, Read>();
  for (const one of found) {
    const { file, folder, path } = one;
    const place = { file, ...(folder === undefined ? {} : { folder }), path };
    const document = await read(one).catch(() => undefined);
    if (!document) {
      sources.push({ ...place, checksum: '', read: () => read(one) });
      continue;
    }
    const decision = one.line && document.path.slice(document.path.indexOf('#'));
    const id = `${file}${decision ?? ''}`;
    const first = lines.get(id);
    const source = {
      ...place,
      file: id,
      path: document.path,
      checksum: document.checksum,
      read: () => read(one),
    };
    sources.push(
      first && first.checksum !== document.checksum
        ? { ...source, checksum: '', read: () => clash(document, first) }
        : source,
    );
    if (decision && !first) lines.set(id, document);
  }
  return sources;
}

/** Two lines of a file tell of one decision, and not the same. */
function clash(document: Read, first: Read): Promise<Read> {
  const decision = document.path.slice(document.path.indexOf('#') + 1);
  const got = `another than that of line ${first.line?.number}`;
  return Promise.reject(
    new DocumentError({ ...placeOf(document), decision, expected: 'one text of a decision', got }),
  );
}
