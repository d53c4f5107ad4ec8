import { grouped } from './grouped.ts';
import { lies } from './read/files.ts';
import { slugKey } from './slug.ts';
import { isVariant, variant } from './variant.ts';

/** A document that the graph has. */
export interface Known {
  /** The id without its type. */
  readonly key: string;
  readonly path: string;
  readonly checksum: string;
  /** The version of the rules that it was read by; null of one that was imported before versions were kept. */
  readonly rules: string | null;
  /** The absolute path that it was imported from; null of one that was imported before places were kept. */
  readonly file: string | null;
  /** The absolute path of the folder that was given; null where the file itself was given. */
  readonly folder: string | null;
  /** The heading and the number of its pledge; null of the text of a decision. */
  readonly title: string | null;
  readonly number: string | null;
}

/** A document that was found. */
export interface Candidate {
  readonly file: string;
  readonly folder?: string;
  readonly path: string;
  /** Empty of one that cannot be read. */
  readonly checksum: string;
}

/** What becomes of a document that was found. */
export interface Step<C extends Candidate> {
  readonly candidate: C;
  /** Its path in the graph: that of the candidate, or one that tells it from another document of that path. */
  readonly path: string;
  /** What it was in the graph, maybe under another path. */
  readonly before?: Known;
  /** Other documents that were moved here. */
  readonly moved: readonly Known[];
  /** Another document with the same bytes. */
  readonly twin?: string;
  /** Whether the twin is enough, so that nothing is to be done. */
  readonly duplicate: boolean;
}

export interface Plan<C extends Candidate> {
  readonly steps: readonly Step<C>[];
  /** Documents that came from what was given, and are there no more. */
  readonly gone: readonly Known[];
}

/**
 * Decides which document of the graph each document is that was found.
 *
 * 1. A file that was imported before is its document, whatever path it has now.
 * 2. Otherwise it is the document of its path, unless the file of that one is still there with other bytes: then both
 *    are kept, and the new one gets a path of its own.
 * 3. A document whose file is gone, and whose bytes are found elsewhere, was moved there.
 * 4. A copy of what another folder has is a duplicate. So is a file given by itself that a folder has too: the folder
 *    says where it belongs. A copy in the same folder is a document like any other.
 *
 * @param given the absolute paths of the files and folders that were given
 * @param exists whether a file of this absolute path is there
 */
export function plan<C extends Candidate>(
  known: readonly Known[],
  candidates: readonly C[],
  given: readonly string[],
  exists: (file: string) => boolean,
): Plan<C> {
  const isGone = goneFrom(given, candidates);
  const [filed, alone] = [
    candidates.filter(({ folder }) => folder),
    candidates.filter(({ folder }) => !folder),
  ];
  const inFolders = grouped(filed, ({ checksum }) => checksum);
  const ofFile = grouped(known, ({ file }) => file ?? '');
  const ofBytes = grouped(known, ({ checksum }) => checksum);

  /** The documents of the graph that no step is about yet. */
  const left = new Map(known.map((one) => [one.key, one]));
  const steps = new Map<C, Step<C>>();
  const taken = new Map<string, C>();
  const settled = new Map<string, C[]>();
  function settle(candidate: C, path: string, before?: Known): void {
    steps.set(candidate, { candidate, path, moved: [], duplicate: false, ...(before ? { before } : {}) });
    if (before) left.delete(before.key);
    taken.set(slugKey(path), candidate);
    settled.set(candidate.checksum, [...(settled.get(candidate.checksum) ?? []), candidate]);
  }
  function skip(candidate: C, twin: string): void {
    steps.set(candidate, { candidate, path: candidate.path, moved: [], twin, duplicate: true });
  }

  for (const one of alone) {
    const [twin] = (one.checksum && inFolders.get(one.checksum)) || [];
    if (twin) skip(one, twin.path);
  }
  const rest = () => [...filed, ...alone].filter((one) => !steps.has(one));
  const again = rest().flatMap((one) => (ofFile.get(one.file) ?? []).map((before) => ({ one, before })));
  for (const { before } of again) left.delete(before.key);
  for (const { one, before } of again) {
    const path = isVariant(before.path, one.path) ? before.path : one.path;
    settle(one, isFree(path) ? path : variant(one, isFree), before);
  }
  for (const one of rest()) {
    const { checksum, folder } = one;
    const key = slugKey(one.path);
    const named = left.get(key);
    const isThere = (other: Known) => other.file !== null && !isGone(other) && exists(other.file);
    /** A folder says where a document belongs that was only given by itself before. */
    const isPlaced = (other: Known) => folder !== undefined && other.folder === null && other.file !== null;
    /** Of a file that is given by itself, nothing else says where it was. */
    const isLost = (other: Known) => folder === undefined && other.folder === null && !isThere(other);
    const copies = (ofBytes.get(checksum) ?? []).filter((other) => left.has(other.key));
    const moved = copies.find((other) => isGone(other) || isPlaced(other) || isLost(other));
    const twin =
      copies.find((other) => other !== moved && (folder === undefined || other.folder !== folder)) ??
      settled.get(checksum)?.find((other) => folder === undefined || other.folder !== folder);
    const rival = named ?? taken.get(key);
    if (checksum === '') settle(one, one.path);
    else if (named && !isThere(named)) settle(one, one.path, named);
    else if (moved) settle(one, rival && rival !== moved ? variant(one, isFree) : one.path, moved);
    else if (twin || rival?.checksum === checksum) skip(one, (twin ?? rival)?.path ?? one.path);
    else settle(one, rival ? variant(one, isFree) : one.path);
  }
  function isFree(path: string): boolean {
    return !left.has(slugKey(path)) && !taken.has(slugKey(path));
  }
  const gone = [...left.values()].filter(isGone);
  /** Moved onto a file that was there, and has their bytes now. */
  const movedTo = ({ checksum }: Known) =>
    settled.get(checksum)?.find((one) => steps.get(one)?.before?.checksum !== checksum);
  const moved = grouped(gone, movedTo);
  return {
    steps: candidates.flatMap((one) => {
      const step = steps.get(one);
      return step ? [{ ...withCopy(step, settled), moved: moved.get(one) ?? [] }] : [];
    }),
    gone: moved.get(undefined) ?? [],
  };
}

/** Notes on a document that goes in that another one of its folder has the same bytes. */
function withCopy<C extends Candidate>(step: Step<C>, settled: ReadonlyMap<string, readonly C[]>): Step<C> {
  const { candidate, duplicate } = step;
  const copy = settled.get(candidate.checksum)?.find((other) => other !== candidate);
  return copy && !duplicate && candidate.checksum !== '' ? { ...step, twin: copy.path } : step;
}

/** Tells which documents came from what was given, and were not found. One that cannot be read is there all the same. */
function goneFrom(given: readonly string[], candidates: readonly Candidate[]): (one: Known) => boolean {
  const found = new Set(candidates.map(({ file }) => file));
  const unreadable = candidates.filter(({ checksum }) => checksum === '').map(({ file }) => `${file}#`);
  return ({ file }) =>
    file !== null &&
    !found.has(file) &&
    given.some((path) => lies(file, path) || file.startsWith(`${path}#`)) &&
    !unreadable.some((start) => file.startsWith(start));
}
