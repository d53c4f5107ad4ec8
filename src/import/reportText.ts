import { describe, type Problem } from '../errors.ts';
import type { Change, Outcome, Report } from './report.ts';

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

/** How many names of one kind a report for people has; the JSON has all. */
const NAMED = 20;

/** The report for people: what went in, what did not and why, what to look at. */
export function reportText(report: Report): string {
  const { documents, counts, refused, warnings, gone, unrecognised } = report;
  const read = Object.entries(COUNTED).map(([key, words]) => [words, counts[key]] as const);
  const names = Object.entries(unrecognised).sort(([, a], [, b]) => b - a);
  return [
    `Documents: ${counted(Object.entries(documents))}.`,
    ...changes(report),
    ...(gone.length > 0
      ? [`No longer where they were imported from, and kept; --prune removes them: ${named(gone)}.`]
      : []),
    ...passedOver(report),
    ...(Object.keys(counts).length > 0 ? [`Read: ${counted(read)}.`] : []),
    ...refused.map((problem) => `Refused: ${describe(problem)}`),
    ...together(warnings).map((warning) => `Warning: ${warning}`),
    ...(names.length > 0
      ? [
          `Look like organisations and are not in seed/agencies.yaml: ${names.map(([name, count]) => `${name} (${count})`).join(', ')}.`,
        ]
      : []),
  ].join('\n');
}

/** What each change is called, and what the other path is. */
const CHANGE: Partial<Record<Outcome, readonly [change: string, other: string]>> = {
  new: ['New', ''],
  changed: ['Changed', ''],
  moved: ['Moved', ', before '],
  duplicate: ['Not read, because another document has the same bytes', ', as '],
  removed: ['Removed', ''],
};

function changes({ changes, documents }: Report): string[] {
  // The first import of a folder needs no list of its files.
  const listed = changes.filter(({ outcome }) => outcome !== 'new' || documents.new <= NAMED);
  return Object.entries(CHANGE).flatMap(([outcome, [change, before]]) => {
    const those = listed.filter((one) => one.outcome === outcome);
    const nameOf = ({ path, other }: Change) => path + (other.length > 0 ? before + other.join(' and ') : '');
    return those.length > 0 ? [`${change}: ${named(those.map(nameOf), '; ')}.`] : [];
  });
}

function passedOver({ passedOver }: Report): string[] {
  const reasons = [...new Set(passedOver.map(({ reason }) => reason))];
  return reasons.map((reason) => {
    const paths = passedOver.filter((one) => one.reason === reason).map(({ path }) => path);
    return `Passed over, ${reason}: ${paths.length} (${named(paths)}).`;
  });
}

/** Warnings that say the same of one document are one, with all lines. */
function together(warnings: readonly Problem[]): string[] {
  const alike = new Map<string, Problem[]>();
  for (const warning of warnings) {
    const { path, expected, got, made, decision } = warning;
    const key = JSON.stringify([path, expected, got, made, decision]);
    alike.set(key, [...(alike.get(key) ?? []), warning]);
  }
  return [...alike.values()].flatMap(([first, ...others]) => {
    if (!first) return [];
    const lines = others.flatMap(({ line }) => (line === undefined ? [] : [String(line)]));
    return [describe(first) + (lines.length > 0 ? `; also on line ${named(lines)}` : '')];
  });
}

function counted(entries: readonly (readonly [string, number | undefined])[]): string {
  return entries.flatMap(([name, count]) => (count ? [`${count} ${name}`] : [])).join(', ') || 'none';
}

function named(names: readonly string[], separator = ', '): string {
  const more = names.length > NAMED ? [`and ${names.length - NAMED} more`] : [];
  return [...names.slice(0, NAMED), ...more].join(separator);
}
