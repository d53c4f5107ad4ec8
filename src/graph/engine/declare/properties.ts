import type { SchemaTypes, TypeParam } from '@pothos/core';
import type { Row } from '../row.ts';
import type { PathTo } from '../columns.ts';
import { valueName } from '../record.ts';
import { make, proto } from './make.ts';

interface PropertyOptions<Type> {
  readonly type: Type;
  readonly description: string;
  /** The node's property, where it is not the field's name. */
  readonly name?: string;
  readonly nullable?: boolean;
  readonly as?: 'date' | 'datetime';
}

interface ValueOptions<Type> {
  readonly type: Type;
  /** A file of cypher/, where it is not `type/field`. */
  readonly pattern?: PathTo<'value'>;
  readonly description?: string;
  readonly nullable?: boolean;
  /** From what the pattern returns to what the field gives. */
  readonly read?: (value: unknown) => unknown;
}

declare global {
  export namespace PothosSchemaTypes {
    interface RootFieldBuilder<Types extends SchemaTypes, ParentShape, Kind> {
      /** A property of the node. */
      property<Type extends TypeParam<Types>>(options: PropertyOptions<Type>): FieldRef<Types, unknown>;
      /** A value that a pattern computes for the node, under the name `value`. */
      value<Type extends TypeParam<Types>>(options: ValueOptions<Type>): FieldRef<Types, unknown>;
    }
  }
}

proto.property = function ({ type, description, name = '', nullable = false, as }) {
  return make(this, {
    type,
    description,
    nullable,
    spec: { kind: 'property', name, as: as ?? 'value' },
    resolve: (row: Row, _, __, info) =>
      row.properties[name || info.fieldName] ?? (Array.isArray(type) ? [] : null),
  });
};

proto.value = function ({ type, description, nullable = false, pattern = '', read = (value) => value }) {
  return make(this, {
    type,
    description,
    nullable,
    spec: { kind: 'value', pattern, list: Array.isArray(type) },
    resolve: (row: Row, _, __, info) => {
      const spec = info.parentType.getFields()[info.fieldName]?.extensions.graph;
      return read(row.properties[valueName(spec?.kind === 'value' ? spec.pattern : '')]);
    },
  });
};
