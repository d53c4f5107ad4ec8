import { LIMITS } from '../limits.ts';
import type { Graph } from '../graph/engine/graph.ts';
import type { Basis } from '../graph/model/bases.ts';
import type { EntityType } from '../graph/model/types.ts';
import type { Start } from '../search/named.ts';

/** Which nodes and which relations a walk may use. */
export interface Within {
  readonly types: readonly EntityType[];
  readonly basis: readonly Basis[];
  /** YYYY-MM-DD, both included; a node without a date stays. */
  readonly from?: string | null | undefined;
  readonly to?: string | null | undefined;
  /** The id of a policy area: only its pledges, and the decisions that support them. */
  readonly policyArea?: string | null | undefined;
}

type Met = readonly [id: string, claim: boolean, degree: number, date: string | null];

/**
 * A walk through the graph: one statement for each step, within a budget of relations. Nodes with few relations are
 * expanded first, hubs last and only in part. Nodes that were found are remembered.
 */
export function openWalk(graph: Graph, within: Within, starts: readonly Start[]) {
  const links = new Map<string, Map<string, boolean>>();
  const degrees = new Map(starts.map(({ id, degree }) => [id, degree]));
  const dates = new Map<string, string | null>();
  const expanded = new Set<string>();
  let read = 0;
  let complete = true;

  const cost = (id: string) => Math.min(degrees.get(id) ?? 0, LIMITS.nodeRelations);

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
    /** The neighbours of a node that were found, each with whether only claims join the two. */
    linksOf: (id: string): ReadonlyMap<string, boolean> => links.get(id) ?? new Map(),
    degreeOf: (id: string): number => degrees.get(id) ?? 0,
    /** YYYY-MM-DD; null for a node without a date, or one not found yet. */
    dateOf: (id: string): string | null => dates.get(id) ?? null,
    /** The largest number of relations that are read to expand these nodes. */
    costOf: (ids: readonly string[]): number =>
      ids.reduce((sum, id) => sum + (expanded.has(id) ? 0 : cost(id)), 0),
    /** Reads the neighbours of nodes, those with few relations first, until the budget is spent. */
    async expand(ids: readonly string[]): Promise<void> {
      const next: string[] = [];
      for (const id of ids.toSorted((a, b) => cost(a) - cost(b) || (a < b ? -1 : 1))) {
        if (expanded.has(id)) continue;
        if (read + cost(id) > LIMITS.walkRelations) complete = false;
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
        most: LIMITS.nodeRelations,
      });
      for (const [id, others] of met as [string, Met[]][]) {
        if (others.length === LIMITS.nodeRelations) complete = false;
        for (const other of others) meet(id, other);
      }
    },
    /** The largest number of relations that can have been read. */
    read: () => read,
    /** Whether the budget was large enough until now. */
    complete: () => complete,
  };
}

export type Walk = ReturnType<typeof openWalk>;
