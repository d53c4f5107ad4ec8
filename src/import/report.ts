import { describe, type Problem } from '../errors.ts';
import type { Facts } from './facts/collect.ts';
import type { ParsedDocument } from './parse/parse.ts';
import { organisationsIn } from './recognise/organisations.ts';
import type { Names } from './recognise/names.ts';
import { collapsed } from './slug.ts';

export type Outcome = 'new' | 'changed' | 'unchanged' | 'duplicate' | 'refused' | 'checked' | 'removed';

/** What an import did. */
export interface Report {
  readonly documents: Record<Outcome, number>;
  /** What was read in the documents that went in: citations, references without a title, and distinct nodes by type. */
  readonly counts: Record<string, number>;
  readonly refused: Problem[];
  readonly warnings: Problem[];
  /** Names in titles that look like an organisation's and are not in seed/agencies.yaml, with how often. */
  readonly unrecognised: Record<string, number>;
}

export function emptyReport(): Report {
  return {
    documents: { new: 0, changed: 0, unchanged: 0, duplicate: 0, refused: 0, checked: 0, removed: 0 },
    counts: {},
    refused: [],
    warnings: [],
    unrecognised: {},
  };
}

/** What a document says in addition to its facts. */
export interface Told {
  /** Of the decisions that it lists. */
  readonly titles: readonly string[];
  readonly citations: number;
  /** References without a title. */
  readonly untitled: number;
  readonly warnings: readonly Problem[];
}

export function toldBy({ references, assessment, warnings }: ParsedDocument): Told {
  const titles = references.flatMap(({ title }) => (title ? [title.text] : []));
  return {
    titles,
    citations: assessment.findings.flatMap(({ citations }) => citations).length,
    untitled: references.length - titles.length,
    warnings,
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

const COUNTED = {
  Reference: 'references',
  untitled: 'of them without a title',
  citations: 'citations',
  Decision: 'decisions',
  Agency: 'agencies',
  Appointment: 'appointments',
  Person: 'persons',
  Programme: 'programmes',
  Meeting: 'meetings',
  Commitment: 'sentences of pledges',
  Finding: 'findings',
  PolicyArea: 'policy areas and chapters',
};

/** The report for people: what went in, what did not and why, what to look at. */
export function reportText({ documents, counts, refused, warnings, unrecognised }: Report): string {
  const some = (entries: readonly (readonly [string, number | undefined])[]) =>
    entries.flatMap(([name, count]) => (count ? [`${count} ${name}`] : [])).join(', ') || 'none';
  const read = Object.entries(COUNTED).map(([key, words]) => [words, counts[key]] as const);
  const names = Object.entries(unrecognised).sort(([, a], [, b]) => b - a);
  return [
    `Documents: ${some(Object.entries(documents))}.`,
    ...(Object.keys(counts).length > 0 ? [`Read: ${some(read)}.`] : []),
    ...refused.map((problem) => `Refused: ${describe(problem)}`),
    ...warnings.map((problem) => `Warning: ${describe(problem)}`),
    ...(names.length > 0
      ? [
          `Look like organisations and are not in seed/agencies.yaml: ${names.map(([name, count]) => `${name} (${count})`).join(', ')}.`,
        ]
      : []),
  ].join('\n');
}
