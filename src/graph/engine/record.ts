import type { Link } from './row.ts';

// The one row that a compiled statement returns: compile/ writes what assemble.ts reads.

/** The column with the nodes that step `i` reaches; there is none where only their ids are asked. */
export const nodesColumn = (i: number) => `l${i}` as const;

/** The column with the entries of step `i`: one for each node that the step starts from. */
export const entriesColumn = (i: number) => `e${i}` as const;

/** The column with the keys and names of the caller that no node has as its id. */
export const MISSING = 'missing';

/** An entry is a list, for names would be sent again with each entry. These are its places. */
export const PLACE = { from: 0, edges: 1, total: 2, groups: 3 } as const;

export type Entry = readonly [
  /** The id of the node that the step starts from; null of a root. */
  from: string | null,
  /** Where the step leads: an id alone where nothing else is asked of the edge. */
  edges: readonly (RawEdge | string | null)[],
  total?: number | null,
  groups?: readonly RawGroups[],
];

export interface RawEdge {
  readonly node: string;
  readonly key?: unknown;
  readonly link?: Link;
  readonly [column: string]: unknown;
}

/** A list counted in groups. */
export interface RawGroups extends RawNumbers {
  readonly below: RawList;
}

export interface RawNumbers {
  readonly count: number;
  readonly euros?: number;
  readonly withAmount?: number;
}

export interface RawList {
  readonly groupCount: number;
  readonly counted: number;
  readonly groups: readonly (RawNumbers & { key: string | null; label: string | null; below?: RawList })[];
}

/** The property under which a computed value is returned with its node. */
export function valueName(path: string): string {
  return path.replaceAll('/', '_');
}
