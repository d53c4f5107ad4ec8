import { describe } from './errors.ts';
import type { Report } from './import.ts';

/** Whether something went wrong: a document was refused. */
export function failed(report: Report): boolean {
  return report.refused.length > 0;
}

/** The report for people: what went in, what did not and why, what to look at. */
export function reportText({ documents, counts, refused, warnings, unrecognised }: Report): string {
  const some = (record: Readonly<Record<string, number>>) =>
    Object.entries(record)
      .filter(([, count]) => count > 0)
      .map(([name, count]) => `${count} ${name}`)
      .join(', ') || 'none';
  const names = Object.entries(unrecognised).sort(([, a], [, b]) => b - a);
  return [
    `Documents: ${some(documents)}.`,
    ...(Object.keys(counts).length > 0 ? [`Read: ${some(counts)}.`] : []),
    ...refused.map((problem) => `Refused: ${describe(problem)}`),
    ...warnings.map((problem) => `Warning: ${describe(problem)}`),
    ...(names.length > 0
      ? [
          `Look like organisations and are not in seed/agencies.yaml: ${names.map(([name, count]) => `${name} (${count})`).join(', ')}.`,
        ]
      : []),
  ].join('\n');
}
