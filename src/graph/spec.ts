import type { EntityType } from './model.ts';

/** What a field of the schema says about where its value is in the graph: kept in its `extensions.graph`. */
export type FieldSpec =
  /** A property of the node. */
  | { readonly kind: 'property'; readonly name: string; readonly as: 'value' | 'date' | 'datetime' }
  /** A value computed by cypher/`pattern`, which returns `value`. */
  | { readonly kind: 'value'; readonly pattern: string; readonly list: boolean }
  /** One node, a list of nodes or a connection: cypher/`pattern`, which returns `node`. */
  | {
      readonly kind: 'one' | 'list' | 'many';
      readonly pattern: string;
      /** From the field's arguments to the pattern's parameters; null: nothing can be found. */
      readonly parameters?: (args: Arguments) => Record<string, unknown> | null;
    }
  /** A field of an edge: needs the relation's properties, or properties of the node it leads to. */
  | { readonly kind: 'edge'; readonly link?: boolean; readonly needs?: readonly string[] };

export type Arguments = Readonly<Record<string, unknown>>;

/** What a list can be sorted by: a property, a number of related nodes, or a column that the pattern returns. */
export type SortKey =
  | { readonly property: string; readonly date?: boolean }
  | { readonly count: string }
  | { readonly column: string };

export interface Order {
  readonly field: SortKey;
  readonly direction: 'ASC' | 'DESC';
}

/** What an input field filters on: kept in its `extensions.graph`. */
export type FilterSpec =
  | { readonly property: string; readonly date?: boolean }
  | { readonly relation: string; readonly target: EntityType };

declare module 'graphql' {
  interface GraphQLFieldExtensions<_TSource, _TContext, _TArgs> {
    graph?: FieldSpec;
  }
  interface GraphQLInputFieldExtensions {
    graph?: FilterSpec;
  }
}
