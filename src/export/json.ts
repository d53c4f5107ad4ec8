import { partsOf } from '../graph/model/types.ts';
import { about, edgeId, yearOf, type Format } from './exported.ts';

/** What graphology serialises: `import()` of a directed multigraph loads it unchanged. */
export const json: Format = {
  type: 'application/json; charset=utf-8',
  async *write(exported) {
    const options = { type: 'directed', multi: true, allowSelfLoops: true };
    yield `{"attributes":${JSON.stringify(about(exported))},"options":${JSON.stringify(options)},"nodes":[`;
    yield* list(exported.nodes(), ({ id, caption, kind, date, degree }) => ({
      key: id,
      attributes: { label: caption, type: partsOf(id).type, kind, date, year: yearOf(date), degree },
    }));
    yield '],"edges":[';
    yield* list(exported.edges(), (edge) => ({
      key: edgeId(edge),
      source: edge.source,
      target: edge.target,
      attributes: { type: edge.type, basis: edge.basis, date: edge.date, weight: edge.weight },
    }));
    yield ']}\n';
  },
};

/** The inside of a JSON list, a line an item. */
export async function* list<T>(
  pages: AsyncIterable<readonly T[]>,
  item: (one: T) => object,
): AsyncGenerator<string> {
  let comma = '\n';
  for await (const page of pages) {
    if (page.length === 0) continue;
    yield comma + page.map((one) => JSON.stringify(item(one))).join(',\n');
    comma = ',\n';
  }
}
