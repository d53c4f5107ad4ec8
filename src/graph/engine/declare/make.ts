import {
  RootFieldBuilder,
  type FieldKind,
  type FieldRef,
  type InputFieldMap,
  type SchemaTypes,
} from '@pothos/core';
import type { GraphQLResolveInfo } from 'graphql';
import type { Arguments, FieldSpec } from '../field.ts';
import type { Builder, Context } from './types.ts';

type AnyFields = PothosSchemaTypes.RootFieldBuilder<SchemaTypes, unknown, FieldKind>;

/** What all builders of fields inherit: our kinds of fields are added to it. */
export const proto = RootFieldBuilder.prototype as AnyFields;

/** A field of the graph, as Pothos makes it. */
interface Made {
  readonly type: unknown;
  readonly description: string | undefined;
  readonly deprecationReason?: string;
  readonly nullable: boolean | { readonly list: boolean; readonly items: boolean };
  readonly spec: FieldSpec;
  readonly args?: InputFieldMap;
  readonly complexity?: (given: Arguments) => { readonly field: number; readonly multiplier: number };
  readonly resolve: (parent: never, given: Arguments, context: Context, info: GraphQLResolveInfo) => unknown;
}

/**
 * Makes a field. Pothos would infer the type of its answer from each option; our kinds of fields have checked the
 * options where they are declared, and the graph gives the answer: here the compiler is told so, and nowhere else.
 */
export function make(fields: AnyFields, { spec, ...options }: Made): FieldRef<SchemaTypes> {
  return fields.field({ ...options, extensions: { graph: spec } } as never);
}

/** The builder of the whole schema, to which a builder of fields belongs. */
export function builderOf(fields: AnyFields): Builder {
  return fields.builder as unknown as Builder;
}
