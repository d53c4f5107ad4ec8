import type { InputFieldMap } from '@pothos/core';
import type { GraphQLResolveInfo } from 'graphql';
import type { PathTo } from '../columns.ts';
import type { Arguments, RelationSpec } from '../field.ts';
import type { EntityType } from '../../model/types.ts';
import type { Context, Given, Listed } from './types.ts';

export type NodePath = PathTo<'node'>;

/** How a field says which nodes it leads to. */
export interface RelationOptions<Args extends InputFieldMap, P extends NodePath> {
  /** `Node` is Relay's interface of all that has an id. */
  readonly type: Listed | 'Node';
  /** A file of cypher/, where it is not `type/field`. */
  readonly pattern?: P;
  /** The type in place of `$($type)` in the pattern. */
  readonly label?: EntityType;
  readonly description?: string;
  /** What to use instead of the field, as a sentence. */
  readonly deprecated?: string;
  readonly args?: Args;
  /** From the arguments to the pattern's parameters; null: nothing can be found. */
  readonly parameters?: (args: Given<Args>) => Record<string, unknown> | null;
  readonly nullable?: boolean;
  /** The parameter that has ids, keys or names of nodes, the argument that they come from, and the types that they mean. */
  readonly named?: NonNullable<RelationSpec['named']>;
}

/** How many nodes a list gives unless it is asked for more or fewer. */
export const USUAL = 20;

interface Pathed {
  readonly pattern?: string;
  readonly label?: EntityType;
  readonly parameters?: unknown;
  readonly order?: RelationSpec['order'];
  readonly named?: RelationSpec['named'];
}

/** What a field says of the pattern that it follows. */
export function specOf(
  kind: RelationSpec['kind'],
  { pattern = '', label, parameters, order, named }: Pathed,
): RelationSpec {
  return {
    kind,
    pattern,
    ...(label ? { label } : {}),
    ...(parameters ? { parameters: parameters as NonNullable<RelationSpec['parameters']> } : {}),
    ...(order ? { order } : {}),
    ...(named ? { named } : {}),
  };
}

/** Resolves a field by what it leads to. */
export function followed(parent: unknown, given: Arguments, { graph }: Context, info: GraphQLResolveInfo) {
  return graph.follow(parent, given, info);
}
