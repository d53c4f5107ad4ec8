import { stringify } from 'csv-stringify/sync';
import { EDGE_ATTRIBUTES, edgeAttributes, NODE_ATTRIBUTES, nodeAttributes } from './attributes.ts';
import type { Exported, Format, FormatOptions } from './exported.ts';

/** The columns of the two tables: "id" is headed "Id". */
const COLUMNS = {
  nodes: columns('id', ...Object.keys(NODE_ATTRIBUTES)),
  edges: columns('source', 'target', 'type', ...Object.keys(EDGE_ATTRIBUTES)),
};

/**
 * Two tables, as Gephi and spreadsheets read them. Gephi takes `Type` for the direction, and keeps edges of another
 * `Kind` apart. A cell that a spreadsheet would run as a formula gets a leading quote. The table says nothing about
 * itself, because a comment would be a row: headers and file name do.
 */
export const csv: Format = {
  type: 'text/csv; charset=utf-8',
  async *write(exported, { table, separator }) {
    const options = {
      columns: COLUMNS[table],
      delimiter: separator,
      escape_formulas: true,
      record_delimiter: 'windows',
    } as const;
    yield stringify([], { ...options, bom: true, header: true });
    for await (const rows of rowsOf(exported, table)) yield stringify(rows, options);
  },
};

async function* rowsOf(exported: Exported, table: FormatOptions['table']): AsyncGenerator<object[]> {
  if (table === 'nodes')
    for await (const nodes of exported.nodes())
      yield nodes.map((node) => ({ id: node.id, ...nodeAttributes(node) }));
  else
    for await (const edges of exported.edges())
      yield edges.map((edge) => ({
        source: edge.source,
        target: edge.target,
        type: 'Directed',
        ...edgeAttributes(edge),
      }));
}

function columns(...names: readonly string[]) {
  return names.map((key) => ({ key, header: `${key.charAt(0).toUpperCase()}${key.slice(1)}` }));
}
