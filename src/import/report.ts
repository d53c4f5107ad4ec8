import type { Problem } from '../errors.ts';
import type { Facts } from './facts/collect.ts';
import type { ParsedDocument } from './parse/parse.ts';
import { organisationsIn } from './recognise/organisations.ts';
import type { Names } from './recognise/names.ts';
import type { PassedOver } from './read/walk.ts';
import type { Heading } from './rivals.ts';
import { collapsed } from './slug.ts';

export type Outcome =
  'new' | 'changed' | 'moved' | 'unchanged' | 'duplicate' | 'refused' | 'checked' | 'removed';

/** A document that is not in the graph as it was before. */
export interface Change {
  readonly outcome: Outcome;
  readonly path: string;
  /** The paths that it had before, or that of the document with the same bytes. */
  readonly other: readonly string[];
}

/** What an import did. */
export interface Report {
  readonly documents: Record<Outcome, number>;
  /** Each document that is new, changed, moved, removed, or not read because another one has its bytes. */
  readonly changes: Change[];
  /** The paths of documents that came from what was given, are there no more, and stay in the graph. */
  readonly gone: string[];
  readonly passedOver: PassedOver[];
  /** What was read in the documents that went in: citations, references without a title, and distinct nodes by type. */
  readonly counts: Record<string, number>;
  readonly refused: Problem[];
  readonly warnings: Problem[];
  /** Names in titles that look like an organisation's and are not in seed/agencies.yaml, with how often. */
  readonly unrecognised: Record<string, number>;
}

export function emptyReport(): Report {
  return {
    documents: {
      ...{ new: 0, changed: 0, moved: 0, unchanged: 0, duplicate: 0, refused: 0, checked: 0, removed: 0 },
    },
    changes: [],
    gone: [],
    passedOver: [],
    counts: {},
    refused: [],
    warnings: [],
    unrecognised: {},
  };
}

/** Counts what became of a document, and names it where that is a change. */
export function note(
  report: Report,
  outcome: Outcome,
  { path, other = [] }: { readonly path: string; readonly other?: readonly string[] },
): void {
  report.documents[outcome]++;
  if (['new', 'changed', 'moved', 'duplicate', 'removed'].includes(outcome))
    report.changes.push({ outcome, path, other });
}

/** Notes that a document is refused. @param kept whether the graph keeps what it said before */
export function refuse(report: Report, problem: Problem, kept: boolean): Outcome {
  report.refused.push(kept ? { ...problem, made: 'the graph keeps what the document said before' } : problem);
  return 'refused';
}

/** What a document says in addition to its facts. */
export interface Told {
  /** Of the decisions that it lists. */
  readonly titles: readonly string[];
  readonly citations: number;
  /** References without a title. */
  readonly untitled: number;
  readonly warnings: readonly Problem[];
  /** Absent of the text of a decision. */
  readonly heading?: Heading;
}

export function toldBy({ references, assessment, warnings, ...parsed }: ParsedDocument): Told {
  const { title, passage, placeOf } = parsed;
  const titles = references.flatMap(({ title }) => (title ? [title.text] : []));
  return {
    titles,
    citations: assessment.findings.flatMap(({ citations }) => citations).length,
    untitled: references.length - titles.length,
    warnings,
    heading: {
      title: title.text,
      ...(passage.number === undefined ? {} : { number: passage.number }),
      line: placeOf(title.start).line,
    },
  };
}

/** Counts what a document says into a report. @param seen the ids of the nodes that are counted already */
export function count(
  report: Report,
  { titles, citations, untitled, warnings }: Told,
  { nodes }: Facts,
  names: Names,
  seen: Set<string>,
): void {
  const add = (to: Record<string, number>, name: string, more: number) => (to[name] = (to[name] ?? 0) + more);
  add(report.counts, 'citations', citations);
  add(report.counts, 'untitled', untitled);
  for (const { id, type } of nodes) {
    if (!seen.has(id)) add(report.counts, type, 1);
    seen.add(id);
  }
  report.warnings.push(...warnings);
  for (const title of titles.map(collapsed)) {
    const known = names.agenciesIn(title).map(({ words }) => words);
    for (const words of organisationsIn(title, known)) add(report.unrecognised, words, 1);
  }
}

/** Whether something went wrong: a document was refused. */
export function failed(report: Report): boolean {
  return report.refused.length > 0;
}
