import { CsvError, parse } from 'csv-parse/sync';
import { DocumentError, quoted } from '../../errors.ts';
import type { Line, Table } from './lines.ts';

const FIELDS = ['date', 'title', 'text', 'type', 'uri', 'subtitle', 'meeting', 'minister', 'office', 'theme'];
const EXPECTED = `a header with date and title; the other columns that are read are ${FIELDS.slice(2, -1).join(', ')} and ${FIELDS.at(-1)}`;

/**
 * The rows of a CSV file whose header has `date` and `title`. Cells are separated by the sign that the header uses
 * most: a comma, a semicolon or a tab.
 * @throws DocumentError for another header, and for a row that is no CSV
 */
export function rowsIn(bytes: Buffer, path: string): Line[] {
  const header = firstLine(bytes);
  const delimiter =
    [',', ';', '\t'].sort((a, b) => header.split(b).length - header.split(a).length)[0] ?? ',';
  const lines: Line[] = [];
  let [columns, start, number]: [string[] | undefined, number, number] = [undefined, 0, 1];
  for (const { info, record } of rowsOf(bytes, delimiter, path)) {
    if (!columns) columns = columnsOf(record, path, header);
    else lines.push({ path, number, start, end: info.bytes, table: { columns, delimiter } });
    [start, number] = [info.bytes, info.lines + 1];
  }
  if (!columns) columnsOf([], path, header);
  return lines;
}

interface Row {
  readonly info: { readonly bytes: number; readonly lines: number };
  readonly record: string[];
}

function rowsOf(bytes: Buffer, delimiter: string, path: string): readonly Row[] {
  try {
    return parse(bytes, { ...options(delimiter), bom: true, info: true }) as unknown as Row[];
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    // The message ends with the line: "… at line 2".
    const [, got = error.message, line = '1'] =
      /^(.*?)(?:,? (?:on|at) line (\d+).*)?$/su.exec(error.message) ?? [];
    throw new DocumentError({ path, line: Number(line), expected: 'rows of a CSV file', got });
  }
}

/** A row as the project's own JSON, with the fields that are read: a cell without a word says nothing. */
export function rowAsJson(text: string, { columns, delimiter }: Table): string {
  const [cells = []] = parse(text, options(delimiter)) as string[][];
  const said = new Map(columns.map((column, i) => [column, (cells[i] ?? '').trim()]));
  const { minister, office, theme, ...fields } = Object.fromEntries(
    FIELDS.flatMap((field) => {
      const cell = said.get(field) ?? '';
      return cell === '' ? [] : [[field, cell]];
    }),
  ) as Readonly<Record<string, string>>;
  return JSON.stringify({
    ...fields,
    ...(minister ? { ministers: [{ name: minister, ...(office ? { office } : {}) }] } : {}),
    ...(theme ? { themes: [theme] } : {}),
  });
}

/** A row that has fewer cells than the header says nothing in the others. */
const options = (delimiter: string) =>
  ({ delimiter, relax_column_count: true, skip_empty_lines: true }) as const;

function columnsOf(header: readonly string[], path: string, line: string): string[] {
  const columns = header.map((name) => name.trim().toLowerCase());
  if (columns.includes('date') && columns.includes('title')) return columns;
  throw new DocumentError({ path, line: 1, expected: EXPECTED, got: quoted(line) });
}

function firstLine(bytes: Buffer): string {
  const end = bytes.indexOf('\n');
  return bytes
    .subarray(0, end < 0 ? bytes.length : end)
    .toString('utf8')
    .replace(/^\uFEFF/u, '');
}
