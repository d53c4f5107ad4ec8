import { getNamedType, isInputObjectType, type GraphQLInputType } from 'graphql';
import type { EntityType } from '../model/types.ts';
import { keyOf } from './keys.ts';

/** An input object as the caller wrote it. */
export type Values = Readonly<Record<string, unknown>>;

/** The ids that a filter gives as keys or names of a type, each once. */
export function idsOf(keys: unknown, target: EntityType): string[] {
  return [...new Set((keys as string[]).map((key) => `${target}:${keyOf(target, key)}`))];
}

/** The type of a part of an input object: that of `some` in a filter on a relation. */
export function partOf(type: GraphQLInputType, name: string): GraphQLInputType | undefined {
  const input = getNamedType(type);
  return isInputObjectType(input) ? input.getFields()[name]?.type : undefined;
}

/** The ids of all nodes that a filter names by key, at any depth. */
export function idsIn(filter: unknown, type: GraphQLInputType): string[] {
  const input = getNamedType(type);
  if (typeof filter !== 'object' || filter === null || !isInputObjectType(input)) return [];
  return Object.entries(filter).flatMap(([name, value]) => {
    const field = input.getFields()[name];
    if (!field || value == null) return [];
    const spec = field.extensions.graph;
    const below = [value].flat().flatMap((part: unknown) => idsIn(part, field.type));
    if (!spec || !('relation' in spec)) return below;
    const { any, all } = value as Readonly<Record<string, string[] | null | undefined>>;
    return [...idsOf([...(any ?? []), ...(all ?? [])], spec.target), ...below];
  });
}
