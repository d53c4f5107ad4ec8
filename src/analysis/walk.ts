import type { Graph } from '../graph/engine/graph.ts';
import type { Basis } from '../graph/model/bases.ts';
import type { EntityType } from '../graph/model/types.ts';
import type { Start } from '../search/named.ts';

/** Which things and which relations a walk may use. */
export interface Within {
  readonly types: readonly EntityType[];
  readonly basis: readonly Basis[];
  /** YYYY-MM-DD, both included; what has no date passes. */
  readonly from?: string | null | undefined;
  readonly to?: string | null | undefined;
  /** The id of a policy area: only its pledges, and the decisions that support them. */
  readonly policyArea?: string | null | undefined;
}

/** Of a hub no more relations are read than so many, and in all no more than so many. */
const MOST_OF_ONE = 2_000;
const MOST = 20_000;

type Met = readonly [id: string, claim: boolean, degree: number, date: string | null];

/**
 * A walk through the graph, a statement a step, that knows its budget: what has few links is expanded first,
 * a hub last and only in part. What was met stays known.
 */
export function openWalk(graph: Graph, within: Within, starts: readonly Start[]) {
  const links = new Map<string, Map<string, boolean>>();
  const degrees = new Map(starts.map(({ id, degree }) => [id, degree]));
  const dates = new Map<string, string | null>();
  const expanded = new Set<string>();
  let read = 0;
  let complete = true;

  const cost = (id: string) => Math.min(degrees.get(id) ?? 0, MOST_OF_ONE);

  function meet(id: string, [other, claim, degree, date]: Met): void {
    for (const [one, two] of [
      [id, other],
      [other, id],
    ] as const) {
      const known = links.get(one) ?? new Map<string, boolean>();
      links.set(one, known.set(two, (known.get(two) ?? true) && claim));
    }
    degrees.set(other, degree);
    dates.set(other, date);
  }

  return {
    /** What a thing is linked to, as far as it was met, with whether only claims join them. */
    linksOf: (id: string): ReadonlyMap<string, boolean> => links.get(id) ?? new Map(),
    degreeOf: (id: string): number => degrees.get(id) ?? 0,
    /** YYYY-MM-DD; null without a date, or where it was not met. */
    dateOf: (id: string): string | null => dates.get(id) ?? null,
    /** How many relations it takes, at most, to expand things. */
    costOf: (ids: readonly string[]): number =>
      ids.reduce((sum, id) => sum + (expanded.has(id) ? 0 : cost(id)), 0),
    /** Reads what things are linked to, those with few links first, until the budget is spent. */
    async expand(ids: readonly string[]): Promise<void> {
      const next: string[] = [];
      for (const id of ids.toSorted((a, b) => cost(a) - cost(b) || (a < b ? -1 : 1))) {
        if (expanded.has(id)) continue;
        if (read + cost(id) > MOST) complete = false;
        else {
          expanded.add(id);
          next.push(id);
          read += cost(id);
        }
      }
      if (next.length === 0) return;
      const { met } = await graph.read('walk/expand', {
        ids: next,
        ends: starts.map(({ id }) => id),
        types: within.types,
        basis: within.basis,
        from: within.from ?? null,
        to: within.to ?? null,
        policyArea: within.policyArea ?? null,
        most: MOST_OF_ONE,
      });
      for (const [id, others] of met as [string, Met[]][]) {
        if (others.length === MOST_OF_ONE) complete = false;
        for (const other of others) meet(id, other);
      }
    },
    /** How many relations were read, at most. */
    read: () => read,
    /** Whether the budget sufficed until now. */
    complete: () => complete,
  };
}

export type Walk = ReturnType<typeof openWalk>;
