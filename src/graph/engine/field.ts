import type { EntityType } from '../model/types.ts';
import type { Grouping } from './grouping.ts';
import type { Link } from './row.ts';

/** What a field of the schema says about where its value is in the graph: kept in its `extensions.graph`. */
export type FieldSpec =
  PropertySpec | ValueSpec | RelationSpec | GroupsSpec | FacetsSpec | WholeSpec | EdgeSpec;

/** A property of the node. */
export interface PropertySpec {
  readonly kind: 'property';
  readonly name: string;
  readonly as: 'value' | 'date' | 'datetime';
}

/** A value computed by cypher/`pattern`, which returns `value`. */
export interface ValueSpec {
  readonly kind: 'value';
  readonly pattern: string;
  readonly list: boolean;
}

/** One node, a list of nodes or a connection: cypher/`pattern`, which returns `node`. */
export interface RelationSpec {
  readonly kind: 'one' | 'list' | 'many';
  readonly pattern: string;
  /** The type in place of `$($type)` in the pattern. */
  readonly label?: EntityType;
  /** From the field's arguments to the pattern's parameters; null: nothing can be found. */
  readonly parameters?: (args: Arguments) => Record<string, unknown> | null;
  /** The field of the parent that has the id of the node to start from, where the parent is no node itself. */
  readonly from?: string;
  /** The parameter that has ids, keys or names of nodes, the argument that they come from, and the types that they mean. */
  readonly named?: {
    readonly parameter: string;
    readonly argument: string;
    readonly types: readonly EntityType[];
  };
  /** How a list is sorted that takes no `orderBy`. */
  readonly order?: Order;
}

/** Counts of the nodes that cypher/`pattern` leads to, in groups. */
export interface GroupsSpec {
  readonly kind: 'groups';
  readonly pattern: string;
  readonly label?: EntityType;
  readonly grouping: (args: Arguments) => Grouping;
}

/** Counts of the connection that the field belongs to, in groups; fields with the same `name` share them. */
export interface FacetsSpec {
  readonly kind: 'facets';
  readonly name: string;
  readonly grouping: (args: Arguments, list: Arguments) => Grouping;
}

/** One row, by the whole statement cypher/`pattern`. */
export interface WholeSpec {
  readonly kind: 'whole';
  readonly pattern: string;
  /** The columns of its row that are read. */
  readonly columns: readonly string[];
}

/** A field that is made of others: of the relation or of further columns on an edge, or of several properties of the node. */
export interface EdgeSpec {
  readonly kind: 'edge';
  readonly link?: readonly (keyof Link)[];
  readonly columns?: readonly string[];
  readonly needs?: readonly string[];
}

export type Arguments = Readonly<Record<string, unknown>>;

/** What a list can be sorted by: a property, a number of related nodes, a value, or a column that the pattern returns. */
export type SortKey =
  | { readonly property: string; readonly date?: boolean; readonly indexed?: boolean }
  | { readonly count: string }
  | { readonly value: string }
  | { readonly column: string };

export interface Order {
  readonly field: SortKey;
  readonly direction: 'ASC' | 'DESC';
}

/** What an input field filters on: kept in its `extensions.graph`. */
export type FilterSpec =
  /** `text`: the property holds plain text, and is compared with the plain text of what the caller gives. */
  | { readonly property: string; readonly date?: boolean; readonly text?: boolean }
  | { readonly relation: string; readonly target: EntityType };

/** What an enum of sort or group keys, or a filter, is of: kept in its `extensions.graph`. */
export interface KeysOf {
  readonly type: EntityType;
  /** The property with amounts that groups add up. */
  readonly sum?: string | undefined;
}

declare module 'graphql' {
  interface GraphQLFieldExtensions<_TSource, _TContext, _TArgs> {
    graph?: FieldSpec;
  }
  interface GraphQLInputFieldExtensions {
    graph?: FilterSpec;
  }
  interface GraphQLEnumTypeExtensions {
    graph?: KeysOf;
  }
  interface GraphQLInputObjectTypeExtensions {
    graph?: KeysOf;
  }
}
