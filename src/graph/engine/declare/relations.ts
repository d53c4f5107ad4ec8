import type { InputFieldMap, SchemaTypes } from '@pothos/core';
import { followed, specOf, USUAL, type NodePath, type RelationOptions } from './follow.ts';
import { builderOf, make, proto } from './make.ts';
import type { Listed } from './types.ts';

interface NodeOptions {
  /** The property of the parent that has the id. */
  readonly from: string;
  readonly description: string;
  readonly type?: Listed;
  readonly nullable?: boolean;
}

declare global {
  export namespace PothosSchemaTypes {
    interface RootFieldBuilder<Types extends SchemaTypes, ParentShape, Kind> {
      /** The single node that a pattern leads to, or null. */
      one<Args extends InputFieldMap, P extends NodePath>(
        options: RelationOptions<Args, P>,
      ): FieldRef<Types, unknown>;
      /** The nodes that a pattern leads to, as a plain list. */
      list<Args extends InputFieldMap, P extends NodePath>(
        options: RelationOptions<Args, P>,
      ): FieldRef<Types, unknown>;
      /** The node whose id the parent has, where the parent is no node itself. */
      nodeById(options: NodeOptions): FieldRef<Types, unknown>;
    }
  }
}

/** What Pothos knows a type by. */
function refOf(fields: typeof proto, type: Listed | 'Node') {
  return type === 'Node' ? builderOf(fields).nodeInterfaceRef() : type;
}

proto.one = function ({ type, description, deprecated, args = {}, nullable = true, ...options }) {
  return make(this, {
    type: refOf(this, type),
    description,
    ...(deprecated === undefined ? {} : { deprecationReason: deprecated }),
    args,
    nullable,
    spec: specOf('one', options),
    complexity: () => ({ field: 1, multiplier: 1 }),
    resolve: followed,
  });
};

proto.list = function ({ type, description, args = {}, nullable = false, ...options }) {
  return make(this, {
    type: [refOf(this, type)],
    description,
    args,
    nullable: { list: false, items: nullable },
    spec: specOf('list', options),
    complexity: ({ ids }) => ({ field: 1, multiplier: Array.isArray(ids) ? ids.length : USUAL }),
    resolve: followed,
  });
};

proto.nodeById = function ({ type = 'Entity', from, description, nullable = false }) {
  return make(this, {
    type,
    description,
    nullable,
    spec: { kind: 'one', pattern: 'entity/self', from },
    complexity: () => ({ field: 1, multiplier: 1 }),
    resolve: followed,
  });
};
