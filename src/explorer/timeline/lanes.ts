import type { Row } from '../data/result.ts';

const LANES = 12;

/** Dated rows that are about the same agency; the name is empty for rows about none. */
export interface Lane {
  readonly name: string;
  readonly rows: readonly Row[];
}

/** The lanes, those with most rows first: a row is in the lane of each agency that it names. */
export function lanesOf(rows: readonly Row[]): Lane[] {
  const lanes = new Map<string, Row[]>();
  for (const row of rows) {
    const agencies = row.cells.flatMap(({ values }) => values.filter(({ id }) => id?.startsWith('Agency:')));
    const names = agencies.length > 0 ? agencies.map(({ text }) => text) : [''];
    for (const name of new Set(names)) lanes.set(name, [...(lanes.get(name) ?? []), row]);
  }
  return [...lanes]
    .map(([name, rows]) => ({ name, rows }))
    .sort((a, b) => b.rows.length - a.rows.length)
    .slice(0, LANES);
}
