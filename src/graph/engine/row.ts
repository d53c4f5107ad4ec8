import type { Basis } from '../model/bases.ts';
import type { AdviceKind, PersonDirection } from '../model/vocabulary.ts';
import { partsOf, type EntityType } from '../model/types.ts';
import type { Groups } from './grouping.ts';

/** One node of an answer, as resolvers see it. */
export interface Row {
  readonly id: string;
  /** What the statement returned of it. */
  readonly properties: Readonly<Record<string, unknown>>;
  /** What it leads to, by the key of the step. */
  readonly steps: Map<string, Answer>;
}

/** What a step leads to: one node or none, a list, a page of a connection, or counts in groups. */
export type Answer = Row | readonly (Row | null)[] | Page | Groups | null;

/** A relation's own properties, as the graph keeps them. */
export interface Link {
  readonly basis: Basis;
  readonly words: readonly string[];
  readonly sources: readonly string[];
  /** Of NAMES. */
  readonly direction?: PersonDirection;
  /** Of NAMES: YYYY-MM-DD. */
  readonly effectiveDate?: string;
  /** Of NAMES. */
  readonly replaces?: string;
  /** Of ADVISED_BY. */
  readonly advice?: AdviceKind;
}

export interface Edge {
  readonly node: Row;
  readonly cursor: string;
  readonly link: Link | null;
  /** Further columns of the pattern, such as a search's `score`. */
  readonly columns: Readonly<Record<string, unknown>>;
}

/** One page of a connection, in the shape that Relay's types resolve by default. */
export interface Page {
  readonly edges: readonly Edge[];
  readonly nodes: readonly Row[];
  readonly totalCount: number | null;
  /** Counts of the whole list in groups, by the key of the field that asks. */
  readonly groups: ReadonlyMap<string, Groups>;
  readonly pageInfo: {
    readonly hasNextPage: boolean;
    readonly hasPreviousPage: boolean;
    readonly startCursor: string | null;
    readonly endCursor: string | null;
  };
}

/** The answer of a connection that can hold nothing, found without asking. */
export const EMPTY_PAGE: Page = {
  edges: [],
  nodes: [],
  totalCount: 0,
  groups: new Map(),
  pageInfo: { hasNextPage: false, hasPreviousPage: false, startCursor: null, endCursor: null },
};

export function typeOf(row: Row): EntityType {
  return partsOf(row.id).type;
}

export function isRow(value: unknown): value is Row {
  return typeof value === 'object' && value !== null && 'steps' in value;
}
