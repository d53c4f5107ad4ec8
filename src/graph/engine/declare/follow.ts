import type { InputFieldMap } from '@pothos/core';
import type { GraphQLResolveInfo } from 'graphql';
import type { PathTo } from '../columns.ts';
import { idsIn } from '../filter.ts';
import type { Arguments, RelationSpec } from '../field.ts';
import { isUnheardOf } from '../keys.ts';
import type { EntityType } from '../../model/types.ts';
import type { Context, Given, Listed } from './types.ts';

export type NodePath = PathTo<'node'>;

/** How a field says which nodes it leads to. */
export interface RelationOptions<Args extends InputFieldMap, P extends NodePath> {
  /** `Node` is Relay's interface of all that has an id. */
  readonly type: Listed | 'Node';
  /** A file of cypher/, where it is not `type/field`. */
  readonly pattern?: P;
  /** The type that stands for `$($type)` in the pattern. */
  readonly label?: EntityType;
  readonly description?: string;
  /** What to use instead of the field, as a sentence. */
  readonly deprecated?: string;
  readonly args?: Args;
  /** From the arguments to the pattern's parameters; null: nothing can be found. */
  readonly parameters?: (args: Given<Args>) => Record<string, unknown> | null;
  readonly nullable?: boolean;
}

/** How many nodes a list gives unless it is asked for more or fewer. */
export const USUAL = 20;

interface Pathed {
  readonly pattern?: string;
  readonly label?: EntityType;
  readonly parameters?: unknown;
  readonly order?: RelationSpec['order'];
}

/** What a field says of the pattern that it follows. */
export function specOf(
  kind: RelationSpec['kind'],
  { pattern = '', label, parameters, order }: Pathed,
): RelationSpec {
  return {
    kind,
    pattern,
    ...(label ? { label } : {}),
    ...(parameters ? { parameters: parameters as NonNullable<RelationSpec['parameters']> } : {}),
    ...(order ? { order } : {}),
  };
}

/**
 * Resolves a field by what it leads to.
 * @param ids the ids that the arguments give; where one names nothing, the field refuses
 */
export function followed(ids: (args: Arguments) => readonly string[] = () => []) {
  return (parent: unknown, given: Arguments, { graph }: Context, info: GraphQLResolveInfo) => {
    const answer = graph.follow(parent, given, info);
    const named = [...ids(given), ...unheardOf(given['where'], info)];
    return named.length > 0 ? graph.unlessMissing(named, info, answer) : answer;
  };
}

/** The ids in a filter that nobody has heard of. */
function unheardOf(where: unknown, { parentType, fieldName }: GraphQLResolveInfo): string[] {
  const type = parentType.getFields()[fieldName]?.args.find(({ name }) => name === 'where')?.type;
  return where && type ? idsIn(where, type).filter(isUnheardOf) : [];
}
