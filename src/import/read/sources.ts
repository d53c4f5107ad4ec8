import { DocumentError } from '../../errors.ts';
import type { Candidate } from '../plan.ts';
import { collapsed } from '../slug.ts';
import { placeOf, read, type Found, type Read } from './files.ts';
import type { DecisionText } from './told.ts';

/** A document that was found, with what tells it from others. */
export interface Source extends Candidate {
  /** The decision that an entry of a file tells of. */
  readonly decision?: DecisionText | null;
  /** @throws DocumentError for what cannot be read */
  read(): Promise<Read>;
}

/**
 * Reads each document once, for its checksum. One that cannot be read has none, and is refused in its turn. Entries of
 * one file that have one date and title are told apart by the addresses of their decisions.
 */
export async function sourcesOf(found: readonly Found[]): Promise<Source[]> {
  const documents = new Map<Found, Read>();
  const addresses = new Map<string, Set<string>>();
  for (const one of found) {
    const document = await read(one).catch(() => undefined);
    if (!document) continue;
    documents.set(one, document);
    const uri = document.decision?.uri;
    if (uri) addresses.set(idOf(document), (addresses.get(idOf(document)) ?? new Set()).add(uri));
  }
  const entries = new Map<string, Read>();
  return found.map((one) => {
    const { file, folder } = one;
    const document = documents.get(one);
    const place = { file, ...(folder === undefined ? {} : { folder }), path: one.path };
    if (!document) return { ...place, checksum: '', read: () => read(one) };
    const { checksum, decision } = document;
    const uri = decision?.uri;
    const several = uri && (addresses.get(idOf(document))?.size ?? 0) > 1;
    const own = several ? ` (${uri.slice(uri.lastIndexOf('/') + 1)})` : '';
    const id = idOf(document) + own;
    const source = {
      ...{ ...place, file: id, path: document.path + own, checksum },
      ...(decision ? { decision } : {}),
      read: () => read(one),
    };
    const first = entries.get(id);
    if (decision && !first) entries.set(id, document);
    return first && first.checksum !== checksum
      ? { ...source, checksum: '', read: () => clash(document, first) }
      : source;
  });
}

/** The file of a document, and the decision that an entry of it tells of. */
function idOf({ file, line, decision }: Read): string {
  return line && decision ? `${file}#${decision.date} ${collapsed(decision.title)}` : file;
}

/** Two entries of a file tell of one decision, and not the same. */
function clash(document: Read, first: Read): Promise<Read> {
  const decision = document.path.slice(document.path.indexOf('#') + 1);
  const got = `another than that of line ${first.line?.number}`;
  return Promise.reject(
    new DocumentError({ ...placeOf(document), decision, expected: 'one text of a decision', got }),
  );
}
