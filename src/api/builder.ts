import SchemaBuilder from '@pothos/core';
import ComplexityPlugin from '@pothos/plugin-complexity';
import RelayPlugin from '@pothos/plugin-relay';
import { overLimit } from '../errors.ts';
import { LIMITS } from '../limits.ts';
import { typeOf, type Page, type Row } from '../graph/engine/row.ts';
import type { Graph } from '../graph/engine/graph.ts';
import type { EntityType } from '../graph/model/types.ts';
import '../graph/engine/declare/plugin.ts';
import '../graph/engine/declare/whole.ts';

export interface Context {
  readonly graph: Graph;
}

interface Scalar<T> {
  Input: T;
  Output: T;
}

/** What every id is. */
export const ID = 'The type and the key, such as "Agency:fit"; it survives a new import.';

/** The Pothos builder that every file of src/types adds to. */
export const builder = new SchemaBuilder<{
  Context: Context;
  DefaultFieldNullability: false;
  DefaultEdgesNullability: { list: false; items: false };
  DefaultNodeNullability: false;
  Objects: Record<EntityType, Row>;
  Interfaces: { Entity: Row };
  Connection: Pick<Page, 'totalCount' | 'nodes'>;
  Scalars: {
    Date: Scalar<string>;
    DateTime: Scalar<string>;
    LocalTime: Scalar<string>;
    NonNegativeInt: Scalar<number>;
    NonNegativeFloat: Scalar<number>;
    PositiveInt: Scalar<number>;
    SafeInt: Scalar<number>;
    URL: Scalar<string>;
  };
}>({
  plugins: [RelayPlugin, ComplexityPlugin, 'graph'],
  defaultFieldNullability: false,
  complexity: {
    limit: LIMITS,
    complexityError: (kind, result) => {
      const name = kind.toLowerCase() as Lowercase<typeof kind>;
      return overLimit(name, result[name]);
    },
  },
  relay: {
    cursorType: 'String',
    nodeQueryOptions: false,
    nodesQueryOptions: false,
    idFieldOptions: { description: ID },
    nodeTypeOptions: {
      description: 'Anything that has an id, as Relay wants it.',
      resolveType: (row) => typeOf(row as Row),
    },
    pageInfoTypeOptions: { description: 'Where a page stands in its list.' },
    hasNextPageFieldOptions: { nullable: false, description: 'Whether the list goes on after this page.' },
    hasPreviousPageFieldOptions: {
      nullable: false,
      description: 'Whether the list begins before this page.',
    },
    startCursorFieldOptions: { description: 'The cursor of the first edge of the page.' },
    endCursorFieldOptions: {
      description: 'The cursor of the last edge: give it to `after` for the next page.',
    },
    edgesFieldOptions: {
      nullable: { list: false, items: false },
      complexity: { field: 0, multiplier: 1 },
      description: 'The page, each node with why it is here.',
    },
    nodesOnConnection: {
      nullable: { list: false, items: false },
      complexity: { field: 0, multiplier: 1 },
      description: 'The nodes of the page, without their edges.',
    } as never,
    nodeFieldOptions: { nullable: false, complexity: 0, description: 'The node.' },
    cursorFieldOptions: {
      complexity: 0,
      description: 'The place in the list: give it to `after` for what follows.',
    },
    pageInfoFieldOptions: {
      nullable: false,
      complexity: 0,
      description: 'Where this page stands in the list.',
    },
  },
});

builder.globalConnectionField('totalCount', (t) =>
  t.field({
    type: 'NonNegativeInt',
    description: 'How long the whole list is; counted only when asked.',
    resolve: (page) => page.totalCount ?? 0,
  }),
);
