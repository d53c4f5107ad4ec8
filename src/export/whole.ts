import { graphUnavailable } from '../errors.ts';
import { pattern } from '../graph/engine/pattern.ts';
import type { Reader } from '../graph/neo4j/reader.ts';
import type { Exported, ExportedEdge, ExportedNode } from './exported.ts';

/** How many things a statement reads: far below its deadline, and a part of a file worth sending. */
const PAGE = 1_000;

/**
 * The whole graph, read page by page while the file is written. It is a graph of one version or none: when an import
 * changes it meanwhile, reading ends.
 * @throws GRAPH_UNAVAILABLE then, and when Neo4j is away
 */
export async function wholeGraph(
  reader: Reader,
  signal: AbortSignal,
): Promise<Pick<Exported, 'nodeCount' | 'edgeCount' | 'truncated' | 'nodes' | 'edges'>> {
  const read = (path: string, parameters: Record<string, unknown> = {}) =>
    reader.read({ text: pattern(`export/${path}`).text, parameters }, { signal });
  const { version, nodes, edges } = await read('size');

  async function next(path: string, after: string) {
    const row = await read(path, { after, limit: PAGE });
    if (row['version'] !== version)
      throw graphUnavailable('The graph changed while the file was written. Request the file again.');
    return row;
  }

  return {
    nodeCount: nodes as number,
    edgeCount: edges as number,
    truncated: false,
    async *nodes() {
      for (let after = ''; ;) {
        const page = (await next('nodes', after))['page'] as ExportedNode[];
        yield page;
        const last = page.at(-1);
        if (!last) return;
        after = last.id;
      }
    },
    async *edges() {
      for (let after: string | null = ''; after !== null;) {
        const { last, page } = await next('edges', after);
        yield page as ExportedEdge[];
        after = last as string | null;
      }
    },
  };
}
