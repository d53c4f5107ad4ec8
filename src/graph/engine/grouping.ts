/** What nodes are counted by: a property (`constant`: of an enum), the nodes that a pattern leads to, or their type. */
export type GroupKey =
  | { readonly property: string; readonly part?: DatePart; readonly constant?: true }
  /** One group for each node that the pattern leads to; with `basis`, for each basis of the relations to them. */
  | { readonly relation: string; readonly basis?: true }
  | { readonly type: true };

export type DatePart = 'day' | 'month' | 'quarter' | 'year';

/** How a list is counted in groups. */
export interface Grouping {
  /** One key, or two: the second divides the groups of the first. */
  readonly by: readonly GroupKey[];
  /** How many groups are returned; the others are only counted. */
  readonly first: number;
  /** Whether groups are sorted by key, and not by count first. */
  readonly byKey: boolean;
  /** The property with amounts to add up: a list of whole numbers. */
  readonly sum?: string | undefined;
}

/** A sum of amounts. `euros` is null where no amount is known, which is not zero. */
export interface Sum {
  readonly euros: number | null;
  readonly withAmount: number;
}

export interface Group extends GroupList {
  /** Null: the group of the nodes that have no key. */
  readonly key: string | null;
  readonly label: string;
  /** The id of the node that the group is for. */
  readonly id: string | null;
  readonly count: number;
  readonly amounts: Sum | null;
}

export interface GroupList {
  readonly groups: readonly Group[];
  readonly groupCount: number;
  /** The counts of the groups that are not returned, added up. */
  readonly otherCount: number;
  /** Whether a node is in more than one group. */
  readonly overlapping: boolean;
}

/** A list counted in groups. */
export interface Groups extends GroupList {
  readonly total: number;
  readonly amounts: Sum | null;
}

export const NO_GROUPS: GroupList = { groups: [], groupCount: 0, otherCount: 0, overlapping: false };

/** The answer where nothing can be counted. */
export const EMPTY_GROUPS: Groups = { total: 0, amounts: null, ...NO_GROUPS };

/** Whether each group of a key is for a node, and not for a value. */
export function leadsToNodes(key: GroupKey | undefined): boolean {
  return key !== undefined && 'relation' in key && !key.basis;
}
