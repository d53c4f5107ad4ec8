import { badInput, within } from '../errors.ts';
import type { Graph } from '../graph/engine/graph.ts';
import type { Basis } from '../graph/model/bases.ts';
import type { RelationType } from '../graph/model/relations.ts';
import { partsOf, type EntityType } from '../graph/model/types.ts';
import { named, type Start } from '../search/named.ts';
import { openWalk, type Walk } from './walk.ts';

export const MOST_NODES = 2_000;
export const MOST_DEPTH = 4;

/** Around what a network is, and what of it. */
export interface NetworkAsked {
  /** Ids, slugs or any names, 1 to 100. */
  readonly focus: readonly string[];
  /** How many steps, 1 to `MOST_DEPTH`. */
  readonly depth: number;
  readonly types: readonly EntityType[];
  readonly basis: readonly Basis[];
  /** YYYY-MM-DD, both included; what has no date passes. */
  readonly from?: string | null | undefined;
  readonly to?: string | null | undefined;
  /** An id, a slug or a name. */
  readonly policyArea?: string | null | undefined;
  /** How many things at most, 1 to `MOST_NODES`. */
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
  /** In how many places it is written. */
  readonly weight: number;
  readonly words: readonly string[] | null;
  readonly sources: readonly string[] | null;
}

export interface Network {
  readonly nodes: readonly NetworkNode[];
  readonly edges: readonly NetworkEdge[];
  readonly truncated: boolean;
  readonly totals: readonly TypeCount[];
  /** What was asked, its names replaced by the ids that they stand for. */
  readonly asked: NetworkAsked;
}

/** What comes first of the things that are equally far from the focus. */
export type NetworkOrder = 'DEGREE' | 'DATE';

export interface TypeCount {
  readonly type: EntityType;
  readonly count: number;
}

/** The ids of a network, nearest first, and what else there is. */
export interface Reached {
  readonly ids: readonly string[];
  /** How many things were met, by type: those that were left out too. */
  readonly totals: readonly TypeCount[];
  /** Whether something was left out, by `maxNodes` or by the budget of the walk. */
  readonly truncated: boolean;
}

/**
 * Draws the graph around some things.
 * @param evidence whether edges have their words and sources
 * @throws BAD_USER_INPUT for a number out of its range, and for a name that nothing or more than one thing has
 */
export async function drawNetwork(
  graph: Graph,
  asked: NetworkAsked,
  { evidence }: { evidence: boolean },
): Promise<Network> {
  const { focus, depth, maxNodes, from, to, basis, types } = asked;
  within('network(depth:)', depth, MOST_DEPTH);
  within('network(maxNodes:)', maxNodes, MOST_NODES);
  if (focus.length < 1 || focus.length > 100)
    throw badInput(`network(focus:) takes 1 to 100 things, but got ${focus.length}.`);
  if (from && to && from > to)
    throw badInput(`network(from:, to:) takes a day and a later one, but got ${from} and ${to}.`);
  const starts = await named(graph, 'network(focus:)', focus);
  const [area] = asked.policyArea ? await named(graph, 'network(policyArea:)', [asked.policyArea]) : [];
  const walk = openWalk(graph, { types, basis, from, to, policyArea: area?.id }, starts);
  const { ids, totals, truncated } = await reach(walk, starts, asked);
  const { nodes, edges } = await graph.read('walk/among', { ids, basis, evidence });
  return {
    nodes: nodes as NetworkNode[],
    edges: edges as NetworkEdge[],
    truncated,
    totals,
    asked: { ...asked, focus: starts.map(({ id }) => id), ...(area ? { policyArea: area.id } : {}) },
  };
}

/**
 * Goes so many steps from some things. Each step has its share of the places, so that a hub does not take them all.
 * @param depth how many steps
 * @param maxNodes how many things at most, those of the focus included
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

/** How many things there are of each type, by their ids: the most first. */
export function countTypes(ids: Iterable<string>): TypeCount[] {
  const counts = new Map<EntityType, number>();
  for (const id of ids) {
    const { type } = partsOf(id);
    counts.set(type, (counts.get(type) ?? 0) + 1);
  }
  return [...counts].map(([type, count]) => ({ type, count })).sort((a, b) => b.count - a.count);
}
