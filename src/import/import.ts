import type { Known, Loader } from './load.ts';
import { DocumentError } from '../errors.ts';
import type { Facts } from './facts/collect.ts';
import { facts } from './facts/facts.ts';
import { textFacts } from './facts/decisionText.ts';
import { parse } from './parse/parse.ts';
import { find, placeOf, read, type Read } from './read/files.ts';
import type { Names } from './recognise/names.ts';
import { count, emptyReport, toldBy, type Outcome, type Report, type Told } from './report.ts';
import { slugKey } from './slug.ts';

export interface ImportOptions {
  readonly names: Names;
  /** Reports only: nothing is written. */
  readonly check?: boolean;
  /** Loads documents that have not changed, too. */
  readonly force?: boolean;
  /** Removes documents that the given folders no longer have. */
  readonly prune?: boolean;
  readonly onProgress?: (done: number, total: number, path: string) => void;
}

/**
 * Imports documents, each in a transaction of its own: a bad one is refused whole, the others go in.
 * @param loader null to check only
 */
export async function importPaths(
  loader: Loader | null,
  paths: readonly string[],
  options: ImportOptions,
): Promise<Report> {
  const sources: Source[] = [];
  for (const found of await find(paths)) {
    // What cannot be read is refused in its turn.
    const { path, checksum } = await read(found).catch(() => ({ path: found.path, checksum: '' }));
    sources.push({ path, place: placeOf(found), checksum, read: () => read(found) });
  }
  return importAll(loader, (await loader?.known()) ?? [], sources, options);
}

/** Reads documents that were read by other rules again, from the texts that the graph keeps; by force, all of them. */
export async function rebuild(loader: Loader, options: Omit<ImportOptions, 'prune'>): Promise<Report> {
  const known = await loader.known();
  const sources = (options.force ? known : outdated(known, options.names)).map(({ id, path, checksum }) => ({
    path,
    place: { path },
    checksum,
    read: () => loader.text(id),
  }));
  return importAll(loader, known, sources, { ...options, prune: false });
}

/** The documents that were read by other rules than today's. */
export function outdated(known: readonly Known[], { version }: Names): Known[] {
  return known.filter(({ rules }) => rules !== version);
}

interface Source {
  readonly path: string;
  /** Where messages say that it is. */
  readonly place: { readonly path: string; readonly line?: number };
  readonly checksum: string;
  read(): Promise<Read>;
}

interface Run {
  readonly report: Report;
  /** By key. */
  readonly known: ReadonlyMap<string, Known>;
  /** By checksum, the key of the document in the graph: of documents with the same bytes, only one is there. */
  readonly owners: ReadonlyMap<string, string>;
  /** The documents that had their turn: checksums by key. */
  readonly done: Map<string, string>;
  readonly counted: Set<string>;
  readonly loader: Loader | null;
  readonly options: ImportOptions;
}

async function importAll(
  loader: Loader | null,
  documents: readonly Known[],
  sources: readonly Source[],
  options: ImportOptions,
): Promise<Report> {
  const known = new Map(documents.map((document) => [document.id.slice('Document:'.length), document]));
  const kept = new Set(sources.map(({ path }) => slugKey(path)));
  const gone = options.prune ? [...known.keys()].filter((key) => !kept.has(key)) : [];
  const run: Run = {
    report: emptyReport(),
    known,
    owners: ownersOf(known, gone, sources),
    done: new Map(),
    counted: new Set(),
    loader: options.check ? null : loader,
    options,
  };
  for (const [i, source] of sources.entries()) {
    options.onProgress?.(i, sources.length, source.path);
    const outcome = await importOne(source, run).catch((error: unknown): Outcome => {
      if (!(error instanceof DocumentError)) throw error;
      run.report.refused.push(error.problem);
      return 'refused';
    });
    run.report.documents[outcome]++;
  }
  for (const key of gone) {
    await run.loader?.forget(key);
    run.report.documents.removed++;
  }
  await run.loader?.written();
  options.onProgress?.(sources.length, sources.length, '');
  return run.report;
}

/** The graph keeps the document that it has, if it stays as it is; of new ones, it gets the first. */
function ownersOf(known: Run['known'], gone: readonly string[], sources: readonly Source[]): Run['owners'] {
  const now = new Map([
    ...[...known].map(([key, { checksum }]) => [key, checksum] as const),
    ...sources.map(({ path, checksum }) => [slugKey(path), checksum] as const),
  ]);
  for (const key of gone) now.delete(key);
  const staying = [...now].filter(([key, checksum]) => known.get(key)?.checksum === checksum);
  // Of two entries with one checksum, the last counts.
  return new Map([...[...now].reverse(), ...staying].map(([key, checksum]) => [checksum, key]));
}

async function importOne(source: Source, run: Run): Promise<Outcome> {
  const { report, known, owners, done, loader, options } = run;
  const key = slugKey(source.path);
  if (done.get(key) === source.checksum) return 'duplicate';
  if (done.has(key))
    throw new DocumentError({ ...source.place, expected: 'one document of this path', got: 'another' });
  const before = known.get(key);
  const same = before?.checksum === source.checksum && before.rules === options.names.version;
  const document = same && !options.force ? null : await source.read();
  done.set(key, source.checksum);
  if (!document) return 'unchanged';
  if ((owners.get(document.checksum) ?? key) !== key) {
    if (before) await loader?.forget(key);
    return 'duplicate';
  }
  const { said, told } = understand(document, options.names);
  await loader?.load(key, said);
  count(report, told, said, options.names, run.counted);
  return loader === null ? 'checked' : before ? 'changed' : 'new';
}

/** What a document says, and what the report tells of it. */
function understand(document: Read, names: Names): { said: Facts; told: Told } {
  const { decision, importedAt = new Date().toISOString() } = document;
  if (decision) {
    const told = { titles: [decision.title], citations: 0, untitled: 0, warnings: [] };
    return { said: textFacts(document, decision, names, importedAt), told };
  }
  const parsed = parse(document.text, document.path);
  return { said: facts(document, parsed, names, importedAt), told: toldBy(parsed) };
}
