import type { Network } from '../analysis/network.ts';
import type { Graph } from '../graph/engine/graph.ts';
import { parseSource } from '../graph/model/source.ts';
import { partsOf } from '../graph/model/types.ts';
import type { ExportedEdge, ExportedGraph, ExportedNode, Origin } from './exported.ts';

type Described = Omit<ExportedNode, 'caption' | 'date' | 'degree' | 'kind'>;

/**
 * A drawn network with what files say beyond a picture: all names, and where the documents were published that its
 * relations were read from.
 * @param drawn drawn with evidence
 */
export async function drawnGraph(graph: Graph, drawn: Network): Promise<ExportedGraph> {
  const ids = drawn.nodes.map(({ id }) => id);
  const edges = drawn.edges.map((edge) => ({
    ...edge,
    words: edge.words ?? [],
    sources: edge.sources ?? [],
  }));
  const read = edges.flatMap(({ sources }) => sources).map((one) => `Document:${parseSource(one).document}`);
  const documents = new Set([...read, ...ids.filter((id) => partsOf(id).type === 'Document')]);
  const [{ described }, { origins }] = await Promise.all([
    graph.read('export/described', { ids }),
    graph.read('export/origins', { ids: [...documents] }),
  ]);
  const byId = new Map((described as Described[]).map((one) => [one.id, one]));
  const nodes = drawn.nodes.flatMap((node) => {
    const more = byId.get(node.id);
    return more ? [{ ...node, ...more }] : [];
  });
  return {
    nodeCount: nodes.length,
    edgeCount: edges.length,
    truncated: drawn.truncated,
    origins: origins as Origin[],
    nodes: () => once<ExportedNode>(datedFirst(nodes)),
    edges: () => once<ExportedEdge>(datedFirst(edges)),
  };
}

function datedFirst<T extends { readonly date: string | null }>(all: readonly T[]): T[] {
  return all.toSorted((a, b) => Number(a.date === null) - Number(b.date === null));
}

async function* once<T>(page: readonly T[]): AsyncGenerator<readonly T[]> {
  yield page;
}
