import type { Loader } from './load.ts';
import { DocumentError, type Problem } from './errors.ts';
import { facts, type Facts } from './facts/facts.ts';
import { parse } from './parse.ts';
import { find, read, type Found } from './read.ts';
import { organisationsIn } from './recognise/organisations.ts';
import type { Names } from './recognise/names.ts';
import { collapsed, slugKey } from './slug.ts';

export type Outcome = 'new' | 'changed' | 'unchanged' | 'duplicate' | 'refused' | 'checked' | 'removed';

/** What an import did. */
export interface Report {
  readonly documents: Record<Outcome, number>;
  /** What was read, counted over the documents that went in: references, citations, and nodes by type. */
  readonly counts: Record<string, number>;
  readonly refused: Problem[];
  readonly warnings: Problem[];
  /** Names in titles that look like an organisation's and are not in seed/agencies.yaml, with how often. */
  readonly unrecognised: Record<string, number>;
}

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
  const known = new Map(
    (await loader?.known())?.map((document) => [document.id.slice('Document:'.length), document.checksum]),
  );
  const kept = new Set(found.map(({ path }) => slugKey(path)));
  const gone = options.prune ? [...known.keys()].filter((key) => !kept.has(key)) : [];
  const run: Run = {
    report: emptyReport(),
    known,
    // A document that is about to go is no reason to leave out its copy: it may have moved.
    checksums: new Map(
      [...known].filter(([key]) => !gone.includes(key)).map(([key, checksum]) => [checksum, key]),
    ),
    loader: options.check ? null : loader,
    options,
    loading: Promise.resolve(),
  };
  // The next document is read while Neo4j writes the one before.
  for (const [i, document] of found.entries()) {
    options.onProgress?.(i, found.length, document.path);
    const outcome = await importOne(document, run).catch((error: unknown): Outcome => {
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
  return run.report;
}

interface Run {
  readonly report: Report;
  readonly known: ReadonlyMap<string, string>;
  readonly checksums: Map<string, string>;
  readonly loader: Loader | null;
  readonly options: ImportOptions;
  /** The document that is being written. */
  loading: Promise<void>;
}

async function importOne(found: Found, run: Run): Promise<Outcome> {
  const { report, known, checksums, loader, options } = run;
  const document = await read(found);
  const key = slugKey(document.path);
  if (known.get(key) === document.checksum && !options.force) return 'unchanged';
  const other = checksums.get(document.checksum);
  if (other !== undefined && other !== key) return 'duplicate';
  const parsed = parse(document.text, document.path);
  const said = facts(document, parsed, options.names, new Date().toISOString());
  await run.loading;
  run.loading = loader?.load(key, said) ?? Promise.resolve();
  // Whoever waits for it hears of it: without this, it would end the process before.
  run.loading.catch(() => {});
  checksums.set(document.checksum, key);
  report.warnings.push(...parsed.warnings);
  count(report, parsed.assessment.findings.flatMap(({ citations }) => citations).length, said);
  for (const { title } of parsed.references) {
    if (!title) continue;
    const plain = collapsed(title.text);
    for (const words of organisationsIn(
      plain,
      options.names.agenciesIn(plain).map((mention) => mention.words),
    )) {
      report.unrecognised[words] = (report.unrecognised[words] ?? 0) + 1;
    }
  }
  return loader === null ? 'checked' : known.has(key) ? 'changed' : 'new';
}

function count({ counts }: Report, citations: number, { nodes }: Facts): void {
  counts['citations'] = (counts['citations'] ?? 0) + citations;
  for (const { type } of nodes) counts[type] = (counts[type] ?? 0) + 1;
}

function emptyReport(): Report {
  return {
    documents: { new: 0, changed: 0, unchanged: 0, duplicate: 0, refused: 0, checked: 0, removed: 0 },
    counts: {},
    refused: [],
    warnings: [],
    unrecognised: {},
  };
}
