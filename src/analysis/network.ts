import { countWithin, inOrder, within } from '../errors.ts';
import { LIMITS } from '../limits.ts';
import type { Graph } from '../graph/engine/graph.ts';
import { ALL_BASES, type Basis } from '../graph/model/bases.ts';
import type { RelationType } from '../graph/model/relations.ts';
import { partsOf, type EntityType } from '../graph/model/types.ts';
import { named, type Start } from '../search/named.ts';
import { openWalk, type Walk } from './walk.ts';

/** What a network is drawn around, and which part of it. */
export interface NetworkAsked {
  /** Ids, slugs or names, 1 to `LIMITS.focus`. */
  readonly focus: readonly string[];
  /** Steps from the focus, 1 to `LIMITS.networkDepth`. */
  readonly depth: number;
  readonly types: readonly EntityType[];
  readonly basis: readonly Basis[];
  /** YYYY-MM-DD, both included; a node without a date stays. */
  readonly from?: string | null | undefined;
  readonly to?: string | null | undefined;
  /** An id, a slug or a name. */
  readonly policyArea?: string | null | undefined;
  /** The largest number of nodes, 1 to `LIMITS.networkNodes`. */
  readonly maxNodes: number;
  readonly order: NetworkOrder;
}

export interface NetworkNode {
  readonly id: string;
  readonly caption: string;
  readonly date: string | null;
  readonly degree: number;
  /** The kind of a decision, the act of an appointment. */
  readonly kind: string | null;
}

export interface NetworkEdge {
  readonly source: string;
  readonly target: string;
  readonly type: RelationType;
  readonly basis: Basis;
  readonly date: string | null;
  /** The number of places in documents where it is written. */
  readonly weight: number;
  readonly words: readonly string[] | null;
  readonly sources: readonly string[] | null;
}

export interface Network {
  readonly nodes: readonly NetworkNode[];
  readonly edges: readonly NetworkEdge[];
  readonly truncated: boolean;
  readonly totals: readonly TypeCount[];
  /** How the names in the arguments were understood. */
  readonly named: readonly Start[];
  /** The arguments, with ids in place of names. */
  readonly asked: NetworkAsked;
}

/** Which nodes come first of those equally far from the focus. */
export type NetworkOrder = 'DEGREE' | 'DATE';

export interface TypeCount {
  readonly type: EntityType;
  readonly count: number;
}

/** The ids of a network, nearest first, and how much was left out. */
export interface Reached {
  readonly ids: readonly string[];
  /** The number of nodes that were found, by type; those left out count too. */
  readonly totals: readonly TypeCount[];
  /** Whether nodes were left out, because of `maxNodes` or the budget of the walk. */
  readonly truncated: boolean;
}

/**
 * Draws the graph around some nodes.
 * @param evidence whether edges have their words and sources
 * @throws BAD_USER_INPUT for a number out of its range, and for a name of no node or of several
 */
export async function drawNetwork(
  graph: Graph,
  asked: NetworkAsked,
  { evidence }: { evidence: boolean },
): Promise<Network> {
  const { focus, depth, maxNodes, from, to, basis, types } = asked;
  within('network(depth:)', depth, LIMITS.networkDepth);
  within('network(maxNodes:)', maxNodes, LIMITS.networkNodes);
  countWithin('network(focus:)', 'names', focus.length, LIMITS.focus, 1);
  inOrder('network', from, to);
  const starts = await named(graph, 'network(focus:)', focus);
  const areas = asked.policyArea ? [asked.policyArea] : [];
  const [area] = await named(graph, 'network(policyArea:)', areas, ['PolicyArea']);
  const walk = openWalk(graph, { types, basis, from, to, policyArea: area?.id }, starts);
  const { ids, totals, truncated } = await reach(walk, starts, asked);
  const { nodes, edges } = await graph.read('walk/among', { ids, basis, evidence });
  return {
    nodes: nodes as NetworkNode[],
    edges: edges as NetworkEdge[],
    truncated,
    totals,
    named: [...starts, ...(area ? [area] : [])],
    asked: { ...asked, focus: starts.map(({ id }) => id), ...(area ? { policyArea: area.id } : {}) },
  };
}

/**
 * Draws given nodes and the relations between them.
 * @param pairs nodes whose relations are drawn whatever their basis is
 * @param left the ids of nodes that have no place in it
 */
export async function drawAmong(
  graph: Graph,
  ids: readonly string[],
  {
    basis,
    pairs = [],
    left = [],
  }: {
    basis: readonly Basis[];
    pairs?: readonly (readonly [string, string])[];
    left?: readonly string[];
  },
): Promise<Network> {
  const { nodes, edges } = await graph.read('walk/among', { ids, basis: ALL_BASES, evidence: true });
  const joined = new Set(pairs.flatMap(([one, other]) => [`${one} ${other}`, `${other} ${one}`]));
  return {
    nodes: nodes as NetworkNode[],
    edges: (edges as NetworkEdge[]).filter(
      (edge) => basis.includes(edge.basis) || joined.has(`${edge.source} ${edge.target}`),
    ),
    truncated: left.length > 0,
    totals: countTypes([...ids, ...left]),
    named: [],
    asked: { ...AMONG, focus: ids, basis },
  };
}

/** A network of given nodes as `network` would be asked for it. */
const AMONG = { depth: 1, types: [], maxNodes: LIMITS.networkNodes, order: 'DEGREE' } as const;

/**
 * Walks some steps from some nodes. Each step has its share of `maxNodes`, so that one hub does not take all places.
 * @param depth the number of steps
 * @param maxNodes the largest number of nodes, the focus included
 */
export async function reach(
  walk: Walk,
  focus: readonly Start[],
  { depth, maxNodes, order }: { depth: number; maxNodes: number; order: NetworkOrder },
): Promise<Reached> {
  const met = new Set(focus.map(({ id }) => id));
  const ids = [...met].slice(0, maxNodes);
  let left = met.size - ids.length;
  let frontier: readonly string[] = ids;
  for (let step = 1; step <= depth; step++) {
    await walk.expand(frontier);
    const next = new Set(frontier.flatMap((id) => [...walk.linksOf(id).keys()]).filter((id) => !met.has(id)));
    for (const id of next) met.add(id);
    const places = Math.floor((maxNodes - ids.length) / (depth - step + 1));
    const chosen = [...next].sort(by(walk, order)).slice(0, places);
    left += next.size - chosen.length;
    ids.push(...chosen);
    frontier = chosen;
  }
  return { ids, totals: countTypes(met), truncated: left > 0 || !walk.complete() };
}

function by(walk: Walk, order: NetworkOrder): (a: string, b: string) => number {
  const newest = (a: string, b: string) => (walk.dateOf(b) ?? '').localeCompare(walk.dateOf(a) ?? '');
  const mostLinked = (a: string, b: string) => walk.degreeOf(b) - walk.degreeOf(a);
  const [first, second] = order === 'DATE' ? [newest, mostLinked] : [mostLinked, newest];
  return (a, b) => first(a, b) || second(a, b) || (a < b ? -1 : 1);
}

/** The number of ids of each type, the largest number first. */
export function countTypes(ids: Iterable<string>): TypeCount[] {
  const counts = new Map<EntityType, number>();
  for (const id of ids) {
    const { type } = partsOf(id);
    counts.set(type, (counts.get(type) ?? 0) + 1);
  }
  return [...counts].map(([type, count]) => ({ type, count })).sort((a, b) => b.count - a.count);
}
