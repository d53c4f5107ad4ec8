import type { Known, Loader } from './load.ts';
import { DocumentError } from './errors.ts';
import { facts } from './facts/facts.ts';
import { parse } from './parse.ts';
import { find, read, type Read } from './read.ts';
import type { Names } from './recognise/names.ts';
import { count, emptyReport, type Outcome, type Report } from './report.ts';
import { slugKey } from './slug.ts';

export interface ImportOptions {
  readonly names: Names;
  /** Reports only: nothing is written. */
  readonly check?: boolean;
  /** Loads documents anew that have not changed. */
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
  const found = await find(paths);
  const documents = found.map((one) => ({ path: one.path, read: () => read(one) }));
  return importAll(loader, (await loader?.known()) ?? [], documents, options);
}

/** Reads documents that were read by other rules again, from the texts that the graph keeps; by force, all of them. */
export async function rebuild(loader: Loader, options: Omit<ImportOptions, 'prune'>): Promise<Report> {
  const known = await loader.known();
  const documents = (options.force ? known : outdated(known, options.names)).map(({ id, path }) => ({
    path,
    read: () => loader.text(id),
  }));
  return importAll(loader, known, documents, { ...options, prune: false });
}

/** The documents that were read by other rules than today's. */
export function outdated(known: readonly Known[], { version }: Names): Known[] {
  return known.filter(({ rules }) => rules !== version);
}

interface Source {
  readonly path: string;
  read(): Promise<Read>;
}

interface Run {
  readonly report: Report;
  /** By key. */
  readonly known: ReadonlyMap<string, Known>;
  /** The key of the document with these bytes. */
  readonly checksums: Map<string, string>;
  readonly counted: Set<string>;
  readonly loader: Loader | null;
  readonly options: ImportOptions;
  /** The document that is being written. */
  loading: Promise<void>;
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
    // A document that is about to go is no reason to leave out its copy: it may have moved.
    checksums: new Map(
      [...known].filter(([key]) => !gone.includes(key)).map(([key, { checksum }]) => [checksum, key]),
    ),
    counted: new Set(),
    loader: options.check ? null : loader,
    options,
    loading: Promise.resolve(),
  };
  // The next document is read while Neo4j writes the one before.
  for (const [i, source] of sources.entries()) {
    options.onProgress?.(i, sources.length, source.path);
    const outcome = await importOne(source, run).catch((error: unknown): Outcome => {
      if (!(error instanceof DocumentError)) throw error;
      run.report.refused.push(error.problem);
      return 'refused';
    });
    run.report.documents[outcome]++;
  }
  await run.loading;
  for (const key of gone) {
    await run.loader?.forget(key);
    run.report.documents.removed++;
  }
  options.onProgress?.(sources.length, sources.length, '');
  return run.report;
}

async function importOne(source: Source, run: Run): Promise<Outcome> {
  const { report, known, checksums, loader, options } = run;
  const document = await source.read();
  const key = slugKey(document.path);
  const before = known.get(key);
  const same = before?.checksum === document.checksum && before.rules === options.names.version;
  if (same && !options.force) return 'unchanged';
  const other = checksums.get(document.checksum);
  if (other !== undefined && other !== key) return 'duplicate';
  const parsed = parse(document.text, document.path);
  const said = facts(document, parsed, options.names, document.importedAt ?? new Date().toISOString());
  await run.loading;
  run.loading = loader?.load(key, said) ?? Promise.resolve();
  // Whoever waits for it hears of it: without this, it would end the process before.
  run.loading.catch(() => {});
  checksums.set(document.checksum, key);
  count(report, parsed, said, options.names, run.counted);
  return loader === null ? 'checked' : before ? 'changed' : 'new';
}
