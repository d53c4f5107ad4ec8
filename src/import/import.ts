import { existsSync } from 'node:fs';
import { DocumentError, PlainError } from '../errors.ts';
import type { Facts } from './facts/collect.ts';
import { decisionId } from './facts/decision.ts';
import { textFacts } from './facts/decisionText.ts';
import { facts } from './facts/facts.ts';
import type { Loader, Place } from './load.ts';
import { parse } from './parse/parse.ts';
import { doubtPlace } from './place.ts';
import { plan, type Known, type Step } from './plan.ts';
import { filesIn, lies, type Read } from './read/files.ts';
import { sourcesOf, type Source } from './read/sources.ts';
import type { Names } from './recognise/names.ts';
import { count, emptyReport, note, refuse, toldBy, type Outcome, type Report, type Told } from './report.ts';
import { openRivals, type Rivals } from './rivals.ts';
import { slugKey } from './slug.ts';
import { twinsOf, type Twins } from './twins.ts';

export interface ImportOptions {
  readonly names: Names;
  /** Reports only: nothing is written. */
  readonly check?: boolean;
  /** Loads documents that have not changed, too. */
  readonly force?: boolean;
  /** Removes documents that came from what is given and are there no more. */
  readonly prune?: boolean;
  /** Asks whether these documents may be removed; without it they are. */
  readonly confirm?: (gone: readonly Known[]) => Promise<boolean>;
  readonly onProgress?: (done: number, total: number, path: string) => void;
}

/**
 * Imports documents, each in a transaction of its own: a bad one is refused whole, the others go in.
 * @param loader null to check only
 * @throws PlainError when pruning would leave a folder, or the graph, without a document
 */
export async function importPaths(
  loader: Loader | null,
  paths: readonly string[],
  options: ImportOptions,
): Promise<Report> {
  const known = (await loader?.known()) ?? [];
  const roots = known.flatMap(({ folder }) => folder ?? []);
  const { found, given, empty, passedOver } = await filesIn(paths, roots);
  const report = emptyReport();
  report.passedOver.push(...passedOver);
  const sources = await sourcesOf(found);
  const { steps, gone } = plan(known, sources, given, existsSync);
  const prune = options.prune === true && gone.length > 0;
  if (prune) refuseToEmpty(empty, gone);
  const removed = prune && ((await options.confirm?.(gone)) ?? true) ? gone : [];
  if (removed.length < gone.length) report.gone.push(...gone.map(({ path }) => path));
  const twins = twinsOf([
    ...((await loader?.decisions()) ?? []),
    ...sources.flatMap(({ decision }) => decision ?? []),
  ]);
  return importAll({ loader, known, steps, removed, report, twins }, options);
}

/** Reads documents that were read by other rules again, from the texts that the graph keeps; by force, all of them. */
export async function rebuild(loader: Loader, options: Omit<ImportOptions, 'prune'>): Promise<Report> {
  const known = await loader.known();
  const steps = (options.force ? known : outdated(known, options.names)).map((one) => again(one, loader));
  const twins = twinsOf(await loader.decisions());
  return importAll({ loader, known, steps, removed: [], report: emptyReport(), twins }, options);
}

/** Reads a document again, from the text that the graph keeps. */
function again(before: Known, loader: Loader): Step<Source> {
  return {
    ...{ path: before.path, before, moved: [], duplicate: false },
    candidate: {
      ...{ file: before.file ?? '', path: before.path, checksum: before.checksum },
      ...(before.folder === null ? {} : { folder: before.folder }),
      read: () => loader.text(before.key),
    },
  };
}

/** The documents that were read by other rules than today's. */
export function outdated(known: readonly Known[], { version }: Names): Known[] {
  return known.filter(({ rules }) => rules !== version);
}

/** An empty folder is more likely a volume that is not mounted than what somebody meant. */
function refuseToEmpty(empty: readonly string[], gone: readonly Known[]): void {
  for (const folder of empty) {
    const { length } = gone.filter(({ file }) => file !== null && lies(file, folder));
    if (length > 0)
      throw new PlainError(
        `There is no document in ${folder}, from which ${length} documents were imported. Nothing was removed: is its volume mounted?`,
      );
  }
}

interface Run {
  readonly report: Report;
  readonly loader: Loader | null;
  readonly options: ImportOptions;
  readonly rivals: Rivals;
  /** Keys of the documents that this run writes, and of those that the graph has now. */
  readonly written: ReadonlySet<string>;
  readonly alive: Set<string>;
  readonly places: Place[];
  readonly counted: Set<string>;
  readonly twins: Twins;
  /** Keys of the documents that tell of a decision by date and title alone, which do not tell it from others now. */
  readonly unclear: ReadonlySet<string>;
}

/** What is to be done. */
interface Task {
  readonly loader: Loader | null;
  readonly known: readonly Known[];
  readonly steps: readonly Step<Source>[];
  readonly removed: readonly Known[];
  readonly report: Report;
  readonly twins: Twins;
}

async function importAll(task: Task, options: ImportOptions): Promise<Report> {
  const { loader, known, removed, report, twins } = task;
  const unclear = new Set(
    await loader?.telling(twins.places.map(({ date, title }) => decisionId(date, title))),
  );
  const planned = new Set([...task.steps.map(({ before }) => before), ...removed]);
  const more = known.filter((one) => unclear.has(one.key) && !planned.has(one));
  const steps = [...task.steps, ...(loader ? more.map((one) => again(one, loader)) : [])];
  const left = new Set(steps.flatMap((step) => leftBy(step)));
  const run: Run = {
    report,
    loader: options.check ? null : loader,
    options,
    rivals: openRivals(known.filter((one) => !removed.includes(one) && !left.has(one))),
    written: new Set(steps.filter(({ duplicate }) => !duplicate).map(({ path }) => slugKey(path))),
    alive: new Set(known.map(({ key }) => key)),
    places: [],
    counted: new Set(),
    ...{ twins, unclear },
  };
  for (const [i, step] of steps.entries()) {
    options.onProgress?.(i, steps.length, step.path);
    const outcome = await importOne(step, run).catch((error: unknown): Outcome => {
      if (!(error instanceof DocumentError)) throw error;
      return refuse(report, error.problem, step.before !== undefined);
    });
    note(report, outcome, { path: step.path, other: otherOf(step) });
  }
  await run.loader?.locate(run.places);
  if (removed.length > 0) await remove(removed, run);
  await run.loader?.written();
  options.onProgress?.(steps.length, steps.length, '');
  return report;
}

async function importOne(step: Step<Source>, run: Run): Promise<Outcome> {
  const { candidate, path, before, duplicate } = step;
  const { loader, options, report, counted, rivals } = run;
  if (duplicate) return 'duplicate';
  const key = slugKey(path);
  const left = leftBy(step);
  if (before && left.length === 0 && !run.unclear.has(key) && isUnchanged(before, candidate, options)) {
    const { file, folder = null } = candidate;
    if (before.file !== file || before.folder !== folder) run.places.push({ key, file, folder });
    return 'unchanged';
  }
  const document = { ...(await candidate.read()), file: candidate.file, path };
  const { said, told } = understand(document, options.names, run.twins);
  await loader?.load(key, said);
  run.alive.add(key);
  for (const one of left) if (!run.written.has(one.key)) await forget(one, run);
  count(report, told, said, options.names, counted);
  report.warnings.push(...rivals.doubt(path, told.heading), ...doubtPlace(step));
  if (loader === null) return 'checked';
  return before === undefined ? 'new' : left.length > 0 ? 'moved' : 'changed';
}

/** The paths that a document had before; of a duplicate, the path of the other document. */
function otherOf(step: Step<Source>): string[] {
  return step.duplicate ? [step.twin ?? ''] : leftBy(step).map(({ path }) => path);
}

/** The documents under other keys that a step leaves behind. */
function leftBy({ path, before, moved }: Step<Source>): Known[] {
  return [...(before && before.key !== slugKey(path) ? [before] : []), ...moved];
}

function isUnchanged(before: Known, { checksum }: Source, { names, force }: ImportOptions): boolean {
  return !force && before.checksum === checksum && before.rules === names.version;
}

async function forget({ key }: Known, { loader, alive }: Run): Promise<void> {
  await loader?.forget(key);
  alive.delete(key);
}

async function remove(removed: readonly Known[], run: Run): Promise<void> {
  if (run.alive.size === removed.length)
    throw new PlainError('--prune would remove the last document of the graph. Nothing was removed.');
  for (const one of removed) {
    await forget(one, run);
    note(run.report, 'removed', { path: one.path });
  }
}

/** What a document says, and what the report tells of it. */
function understand(document: Read, names: Names, twins: Twins): { said: Facts; told: Told } {
  const { decision, importedAt = new Date().toISOString(), warnings = [] } = document;
  if (decision) {
    const told = { titles: [decision.title], citations: 0, untitled: 0, warnings };
    return { said: textFacts(document, decision, names, importedAt, twins), told };
  }
  const parsed = parse(document.text, document.path);
  return { said: facts(document, parsed, names, importedAt, twins), told: toldBy(parsed) };
}
