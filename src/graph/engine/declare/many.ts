import type { InputFieldMap, ObjectRef, SchemaTypes } from '@pothos/core';
import type { Page } from '../row.ts';
import type { Columns } from '../columns.ts';
import type { Order } from '../field.ts';
import { followed, specOf, USUAL, type NodePath, type RelationOptions } from './follow.ts';
import { connectionType, listArguments } from './lists.ts';
import { builderOf, make, proto } from './make.ts';
import type { Listed, Types as Ours } from './types.ts';

interface ManyOptions<Args extends InputFieldMap, P extends NodePath> extends RelationOptions<Args, P> {
  readonly type: Listed;
  /** How a list is sorted that takes no `orderBy`: by a column of the pattern. */
  readonly order?: {
    readonly field: { readonly column: Columns[P] };
    readonly direction: Order['direction'];
  };
  /** Whether the pattern itself says the order, by a column that it returns. */
  readonly ranked?: boolean;
  /** The type of a connection whose edges carry more than the usual. */
  readonly connection?: ObjectRef<Ours, Page>;
}

declare global {
  export namespace PothosSchemaTypes {
    interface RootFieldBuilder<Types extends SchemaTypes, ParentShape, Kind> {
      /** The nodes that a pattern leads to, as a connection: filtered, sorted and paged. */
      many<Args extends InputFieldMap, P extends NodePath>(
        options: ManyOptions<Args, P>,
      ): FieldRef<Types, unknown>;
    }
  }
}

proto.many = function ({ type, description, args, nullable = false, connection, ...options }) {
  const builder = builderOf(this);
  return make(this, {
    type: connection ?? connectionType(builder, type),
    description,
    args: { ...args, ...listArguments(builder, type, options) },
    nullable,
    spec: specOf('many', options),
    complexity: ({ first, last }) => ({ field: 1, multiplier: Number(first ?? last ?? USUAL) }),
    resolve: followed,
  });
};
