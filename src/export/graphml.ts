import { EDGE_ATTRIBUTES, edgeAttributes, edgeKey, NODE_ATTRIBUTES, nodeAttributes } from './attributes.ts';
import { about, type Format } from './exported.ts';
import { element, line, open, text } from './xml.ts';

/** The attributes with their types, and what has them. */
const KEYS = {
  graph: {
    query: 'string',
    date: 'string',
    nodes: 'integer',
    edges: 'integer',
    truncated: 'boolean',
    licence: 'string',
  },
  node: { key: 'string', ...NODE_ATTRIBUTES },
  edge: EDGE_ATTRIBUTES,
};

/** GraphML, for yEd, Gephi, NetworkX and igraph. */
export const graphml: Format = {
  type: 'application/xml; charset=utf-8',
  async *write(exported) {
    yield `<?xml version="1.0" encoding="UTF-8"?>\n${open('graphml', { xmlns: 'http://graphml.graphdrawing.org/xmlns' })}`;
    for (const [of, types] of Object.entries(KEYS))
      for (const [name, type] of Object.entries(types))
        yield line('key', {
          id: `${of}-${name}`,
          for: of,
          'attr.name': name,
          'attr.type': type === 'integer' ? 'int' : type,
        });
    yield `\n${open('graph', { edgedefault: 'directed' })}${data('graph', about(exported))}`;
    for await (const page of exported.nodes())
      yield page
        .map((node) =>
          line('node', { id: nmtoken(node.id) }, data('node', { key: node.id, ...nodeAttributes(node) })),
        )
        .join('');
    for await (const page of exported.edges())
      yield page
        .map((edge) => {
          const [source, target] = [nmtoken(edge.source), nmtoken(edge.target)];
          const attributes = { id: nmtoken(edgeKey(edge)), source, target };
          return line('edge', attributes, data('edge', edgeAttributes(edge)));
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

/** An id as GraphML allows it, an XML name token: each byte of any other character is written as its number, "/" as "_2f". */
function nmtoken(id: string): string {
  return id.replace(/[^A-Za-z0-9.:-]/gu, (one) => Buffer.from(one).toString('hex').replace(/../g, '_$&'));
}
