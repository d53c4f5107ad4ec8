import { EDGE_ATTRIBUTES, edgeAttributes, edgeKey, NODE_ATTRIBUTES, nodeAttributes } from './attributes.ts';
import { about, type Format } from './exported.ts';
import { element, line, open, text } from './xml.ts';

/** GEXF 1.3, for Gephi. What has a date is there from that day on, so that Gephi shows a timeline. */
export const gexf: Format = {
  type: 'application/xml; charset=utf-8',
  async *write(exported) {
    const { query, date, nodes, edges, truncated, licence } = about(exported);
    const size = `${nodes} nodes, ${edges} edges, ${truncated ? 'cut' : 'complete'}`;
    yield `<?xml version="1.0" encoding="UTF-8"?>\n${open('gexf', { xmlns: 'http://gexf.net/1.3', version: '1.3' })}`;
    yield element(
      'meta',
      { lastmodifieddate: date.slice(0, 10) },
      element('creator', {}, 'Pledgegraph'),
      element(
        'description',
        {},
        text(`${query} at ${date}: ${size}${licence ? `. Documents: ${licence}` : ''}`),
      ),
    );
    yield open('graph', { defaultedgetype: 'directed', mode: 'dynamic', timeformat: 'date' });
    yield declared('node', NODE_ATTRIBUTES) + declared('edge', EDGE_ATTRIBUTES);
    yield `\n${open('nodes', { count: nodes })}`;
    for await (const page of exported.nodes())
      yield page
        .map((node) => {
          const { label, ...others } = nodeAttributes(node);
          return line('node', { id: node.id, label, start: node.date }, values(others));
        })
        .join('');
    yield `\n</nodes>\n${open('edges', { count: edges })}`;
    for await (const page of exported.edges())
      yield page
        .map((edge) => {
          const { source, target, date: start } = edge;
          const { label, kind, weight, ...others } = edgeAttributes(edge);
          const attributes = { id: edgeKey(edge), source, target, label, kind, weight, start };
          return line('edge', attributes, values({ kind, ...others }));
        })
        .join('');
    yield '\n</edges></graph></gexf>\n';
  },
};

/** The columns that are no attributes of the element itself. */
function declared(of: string, { label: _, weight: __, ...types }: Readonly<Record<string, string>>): string {
  const columns = Object.entries(types).map(([id, type]) => element('attribute', { id, title: id, type }));
  return element('attributes', { class: of }, ...columns);
}

function values(of: Readonly<Record<string, string | number | null>>): string {
  const given = Object.entries(of).filter(([, value]) => value !== null);
  return element('attvalues', {}, ...given.map(([id, value]) => element('attvalue', { for: id, value })));
}
