import { partsOf } from '../graph/model/types.ts';
import { about, edgeId, yearOf, type Format } from './exported.ts';
import { element, line, open, text } from './xml.ts';

/** The attributes with their types in GraphML, and whose they are. */
const KEYS = {
  graph: { query: 'string', date: 'string', nodes: 'int', edges: 'int', truncated: 'boolean' },
  node: { label: 'string', type: 'string', kind: 'string', date: 'string', year: 'int', degree: 'int' },
  edge: { type: 'string', basis: 'string', date: 'string', weight: 'int' },
};

/** GraphML, for yEd, Gephi, NetworkX and igraph. */
export const graphml: Format = {
  type: 'application/xml; charset=utf-8',
  async *write(exported) {
    yield `<?xml version="1.0" encoding="UTF-8"?>\n${open('graphml', { xmlns: 'http://graphml.graphdrawing.org/xmlns' })}`;
    for (const [of, types] of Object.entries(KEYS))
      for (const [name, type] of Object.entries(types))
        yield line('key', { id: `${of}-${name}`, for: of, 'attr.name': name, 'attr.type': type });
    yield `\n${open('graph', { edgedefault: 'directed' })}${data('graph', about(exported))}`;
    for await (const page of exported.nodes())
      yield page
        .map(({ id, caption, kind, date, degree }) =>
          line(
            'node',
            { id },
            data('node', { label: caption, type: partsOf(id).type, kind, date, year: yearOf(date), degree }),
          ),
        )
        .join('');
    for await (const page of exported.edges())
      yield page
        .map((edge) => {
          const { source, target, type, basis, date, weight } = edge;
          return line(
            'edge',
            { id: edgeId(edge), source, target },
            data('edge', { type, basis, date, weight }),
          );
        })
        .join('');
    yield '\n</graph></graphml>\n';
  },
};

function data(of: string, values: Readonly<Record<string, string | number | boolean | null>>): string {
  return Object.entries(values)
    .flatMap(([name, value]) =>
      value === null ? [] : [element('data', { key: `${of}-${name}` }, text(String(value)))],
    )
    .join('');
}
