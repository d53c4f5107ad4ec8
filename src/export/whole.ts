import { graphUnavailable } from '../errors.ts';
import { pattern } from '../graph/engine/pattern.ts';
import type { Reader } from '../graph/neo4j/reader.ts';
import type { ExportedEdge, ExportedGraph, ExportedNode, Origin } from './exported.ts';

/** How many nodes a statement reads, or reads the relations of: far below its deadline, and worth sending. */
const PAGE = { nodes: 1_000, edges: 200 };

/**
 * The whole graph, read page by page while the file is written. It is a graph of one version or none: when an import
 * changes it meanwhile, reading ends.
 * @throws GRAPH_UNAVAILABLE then, and when Neo4j is away
 */
export async function wholeGraph(reader: Reader, signal: AbortSignal): Promise<ExportedGraph> {
  const read = (path: string, parameters: Record<string, unknown> = {}) =>
    reader.read({ text: pattern(`export/${path}`).text, parameters }, { signal });
  const { version, nodes, edges, origins } = await read('size');

  async function next(path: keyof typeof PAGE, dated: boolean, after: string) {
    const row = await read(path, { after, dated, limit: PAGE[path] });
    if (row['version'] !== version)
      throw graphUnavailable('The graph changed while the file was written. Request the file again.');
    return row;
  }

  return {
    nodeCount: nodes as number,
    edgeCount: edges as number,
    truncated: false,
    origins: origins as Origin[],
    async *nodes() {
      for (const dated of [true, false])
        for (let after: string | undefined = ''; after !== undefined;) {
          const page = (await next('nodes', dated, after))['page'] as ExportedNode[];
          yield page;
          after = page.at(-1)?.id;
        }
    },
    async *edges() {
      for (const dated of [true, false])
        for (let after: string | null = ''; after !== null;) {
          const { last, page } = await next('edges', dated, after);
          yield page as ExportedEdge[];
          after = last as string | null;
        }
    },
  };
}
