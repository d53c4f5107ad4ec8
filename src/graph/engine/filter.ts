import { getNamedType, isInputObjectType, type GraphQLInputType } from 'graphql';
import type { EntityType } from '../model/types.ts';
import { keyOf, type Asked } from './keys.ts';

/** An input object as the caller wrote it. */
export type Values = Readonly<Record<string, unknown>>;

/** The ids that a filter gives as keys or names of a type, each once. */
export function idsOf(keys: unknown, target: EntityType): string[] {
  return [...new Set((keys as string[]).map((key) => idOf(key, target)))];
}

function idOf(key: string, target: EntityType): string {
  return `${target}:${keyOf(target, key)}`;
}

/** The type of a part of an input object: that of `some` in a filter on a relation. */
export function partOf(type: GraphQLInputType, name: string): GraphQLInputType | undefined {
  const input = getNamedType(type);
  return isInputObjectType(input) ? input.getFields()[name]?.type : undefined;
}

/** All keys and names that a filter gives, at any depth. */
export function askedIn(filter: unknown, type: GraphQLInputType, argument: string): Asked[] {
  const input = getNamedType(type);
  if (typeof filter !== 'object' || filter === null || !isInputObjectType(input)) return [];
  return Object.entries(filter).flatMap(([name, value]) => {
    const field = input.getFields()[name];
    if (!field || value == null) return [];
    const spec = field.extensions.graph;
    const below = [value].flat().flatMap((part: unknown) => askedIn(part, field.type, argument));
    if (!spec || !('relation' in spec)) return below;
    const { any, all } = value as Readonly<Record<string, string[] | null | undefined>>;
    const own = [...(any ?? []), ...(all ?? [])].map((name) => ({
      id: idOf(name, spec.target),
      name,
      types: [spec.target],
      argument,
      single: false,
    }));
    return [...own, ...below];
  });
}
