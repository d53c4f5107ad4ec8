import { parseSource } from '../graph/model/source.ts';
import { edgeAttributes, edgeKey, nodeAttributes } from './attributes.ts';
import { about, type Format } from './exported.ts';

/** What graphology serialises: `import()` of a directed multigraph loads it unchanged. */
export const json: Format = {
  type: 'application/json; charset=utf-8',
  async *write(exported) {
    const options = { type: 'directed', multi: true, allowSelfLoops: true };
    yield `{"attributes":${JSON.stringify(about(exported))},"options":${JSON.stringify(options)},"nodes":[`;
    yield* list(exported.nodes(), (node) => ({ key: node.id, attributes: nodeAttributes(node) }));
    yield '],"edges":[';
    yield* list(exported.edges(), (edge) => ({
      key: edgeKey(edge),
      source: edge.source,
      target: edge.target,
      attributes: { ...edgeAttributes(edge), words: edge.words, places: edge.sources.map(parseSource) },
    }));
    yield ']}\n';
  },
};

/** The inside of a JSON list, a line an item. */
export async function* list<T>(
  pages: AsyncIterable<readonly T[]> | Iterable<readonly T[]>,
  item: (one: T) => object,
): AsyncGenerator<string> {
  let comma = '\n';
  for await (const page of pages) {
    if (page.length === 0) continue;
    yield comma + page.map((one) => JSON.stringify(item(one))).join(',\n');
    comma = ',\n';
  }
}
