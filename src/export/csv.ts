import { stringify } from 'csv-stringify/sync';
import { partsOf } from '../graph/model/types.ts';
import { yearOf, type Exported, type Format, type FormatOptions } from './exported.ts';

const NODES = ['Id', 'Label', 'Type', 'Kind', 'Date', 'Year', 'Degree'];
const EDGES = ['Source', 'Target', 'Type', 'Basis', 'Date', 'Weight'];

/**
 * Two tables, as Gephi and spreadsheets read them. A cell that a spreadsheet would run as a formula gets a leading
 * quote. The table says nothing about itself, because a comment would be a row: headers and file name do.
 */
export const csv: Format = {
  type: 'text/csv; charset=utf-8',
  async *write(exported, { table, separator }) {
    const write = (rows: unknown[][], bom = false) =>
      stringify(rows, { bom, delimiter: separator, escape_formulas: true, record_delimiter: 'windows' });
    yield write([table === 'nodes' ? NODES : EDGES], true);
    for await (const rows of rowsOf(exported, table)) yield write(rows);
  },
};

async function* rowsOf(exported: Exported, table: FormatOptions['table']): AsyncGenerator<unknown[][]> {
  if (table === 'nodes')
    for await (const nodes of exported.nodes())
      yield nodes.map(({ id, caption, kind, date, degree }) => [
        id,
        caption,
        partsOf(id).type,
        kind,
        date,
        yearOf(date),
        degree,
      ]);
  else
    for await (const edges of exported.edges())
      yield edges.map(({ source, target, type, basis, date, weight }) => [
        source,
        target,
        type,
        basis,
        date,
        weight,
      ]);
}
