import graphology from 'graphology';
import louvainModule from 'graphology-communities-louvain';
import betweennessModule from 'graphology-metrics/centrality/betweenness.js';
import { LIMITS } from '../limits.ts';
import pagerankModule from 'graphology-metrics/centrality/pagerank.js';

// CommonJS modules: their types declare a default export that they do not have.
const louvain = louvainModule as unknown as typeof louvainModule.default;
const betweennessOf = betweennessModule as unknown as typeof betweennessModule.default;
const pagerankOf = pagerankModule as unknown as typeof pagerankModule.default;

/** How central a node is in its network. */
export interface Score {
  readonly id: string;
  /** The number of its neighbours. */
  readonly connections: number;
  /** 0 to 1; the sum over all nodes is 1. */
  readonly pagerank: number;
  /** 0 to 1: the share of shortest paths that pass through it; null in a network that is too large. */
  readonly betweenness: number | null;
  /** The number of its group: 1 is the largest. */
  readonly community: number;
}

export interface Measured {
  readonly scores: readonly Score[];
  readonly links: number;
  readonly communities: number;
  /** -0.5 to 1: how many more relations are inside groups than by chance. */
  readonly modularity: number;
}

/** An arbitrary number: the same number always gives the same groups. */
const SEED = 20_191_002;

/** Measures a network without direction. The same links give the same measures, in any order. */
export function measure(
  links: readonly (readonly [string, string])[],
  mostSteps: number = LIMITS.betweennessSteps,
): Measured {
  const graph = new graphology.UndirectedGraph();
  for (const [source, target] of links.toSorted(([a, b], [c, d]) => (`${a} ${b}` < `${c} ${d}` ? -1 : 1)))
    graph.mergeEdge(source, target);
  if (graph.size === 0) return { scores: [], links: 0, communities: 0, modularity: 0 };
  const pagerank = pagerankOf(graph, { getEdgeWeight: null, maxIterations: 1_000 });
  const betweenness =
    graph.order * graph.size <= mostSteps ? betweennessOf(graph, { getEdgeWeight: null }) : null;
  const groups = louvain.detailed(graph, { rng: seeded(SEED), getEdgeWeight: null });
  const numbers = numbered(groups.communities);
  return {
    scores: graph.mapNodes((id) => ({
      id,
      connections: graph.degree(id),
      pagerank: rounded(pagerank[id] as number),
      betweenness: betweenness ? rounded(betweenness[id] as number) : null,
      community: numbers.get(groups.communities[id] as number) as number,
    })),
    links: graph.size,
    communities: groups.count,
    modularity: rounded(groups.modularity),
  };
}

/** To six digits: the digits after them are noise, and would make equal scores differ. */
const rounded = (value: number): number => Number(value.toPrecision(6));

/** Numbers groups by size, groups of one size by their first id. */
function numbered(communities: Readonly<Record<string, number>>): Map<number, number> {
  const members = new Map<number, string[]>();
  for (const [id, group] of Object.entries(communities).sort(([a], [b]) => (a < b ? -1 : 1)))
    members.set(group, [...(members.get(group) ?? []), id]);
  const groups = [...members].sort(
    ([, a], [, b]) => b.length - a.length || ((a[0] ?? '') < (b[0] ?? '') ? -1 : 1),
  );
  return new Map(groups.map(([group], i) => [group, i + 1]));
}

/** Numbers from 0 to 1 that look random, but are the same in every run (mulberry32). */
function seeded(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}
