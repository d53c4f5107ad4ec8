import { partsOf } from '../graph/model/types.ts';
import { about, edgeId, yearOf, type Format } from './exported.ts';
import { element, line, open, text } from './xml.ts';

/** The columns beside label and weight, with their types in GEXF. */
const NODES = { type: 'string', kind: 'string', date: 'string', year: 'integer', degree: 'integer' };
const EDGES = { type: 'string', basis: 'string', date: 'string' };

/** GEXF 1.3, for Gephi. */
export const gexf: Format = {
  type: 'application/xml; charset=utf-8',
  async *write(exported) {
    const { query, date, nodes, edges, truncated } = about(exported);
    yield `<?xml version="1.0" encoding="UTF-8"?>\n${open('gexf', { xmlns: 'http://gexf.net/1.3', version: '1.3' })}`;
    yield element(
      'meta',
      { lastmodifieddate: date.slice(0, 10) },
      element('creator', {}, 'Pledgegraph'),
      element(
        'description',
        {},
        text(`${query} at ${date}: ${nodes} nodes, ${edges} edges, ${truncated ? 'cut' : 'complete'}`),
      ),
    );
    yield open('graph', { defaultedgetype: 'directed', mode: 'static' });
    yield declared('node', NODES) + declared('edge', EDGES);
    yield `\n${open('nodes', { count: nodes })}`;
    for await (const page of exported.nodes())
      yield page
        .map(({ id, caption, kind, date, degree }) =>
          line(
            'node',
            { id, label: caption },
            values({ type: partsOf(id).type, kind, date, year: yearOf(date), degree }),
          ),
        )
        .join('');
    yield `\n</nodes>\n${open('edges', { count: edges })}`;
    for await (const page of exported.edges())
      yield page
        .map((edge) => {
          const { source, target, weight, type, basis, date } = edge;
          return line('edge', { id: edgeId(edge), source, target, weight }, values({ type, basis, date }));
        })
        .join('');
    yield '\n</edges></graph></gexf>\n';
  },
};

function declared(of: string, types: Readonly<Record<string, string>>): string {
  const columns = Object.entries(types).map(([id, type]) => element('attribute', { id, title: id, type }));
  return element('attributes', { class: of }, ...columns);
}

function values(of: Readonly<Record<string, string | number | null>>): string {
  const given = Object.entries(of).filter(([, value]) => value !== null);
  return element('attvalues', {}, ...given.map(([id, value]) => element('attvalue', { for: id, value })));
}
