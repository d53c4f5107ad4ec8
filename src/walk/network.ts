import type { EntityType } from '../graph/model.ts';
import type { Start, Walk } from './walk.ts';

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
    const type = id.slice(0, id.indexOf(':')) as EntityType;
    counts.set(type, (counts.get(type) ?? 0) + 1);
  }
  return [...counts].map(([type, count]) => ({ type, count })).sort((a, b) => b.count - a.count);
}
