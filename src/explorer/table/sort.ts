import type { Row } from '../data/result.ts';
import type { Language } from '../state.ts';

/** The column that a reader sorted a table by, and which way. */
export interface Sort {
  readonly column: number;
  readonly down: boolean;
}

/** The rows in the order that a reader chose. */
export function sorted(rows: readonly Row[], { column, down }: Sort, language: Language): Row[] {
  const text = (row: Row) => row.cells[column]?.values[0]?.text ?? '';
  const { compare } = new Intl.Collator(language, { numeric: true, sensitivity: 'base' });
  // What has no value comes last, whichever way is sorted.
  return [...rows].sort((a, b) =>
    text(a) === '' || text(b) === ''
      ? Number(text(a) === '') - Number(text(b) === '')
      : (down ? -1 : 1) * compare(text(a), text(b)),
  );
}
