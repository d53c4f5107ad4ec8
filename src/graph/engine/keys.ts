import type { GraphQLError } from 'graphql';
import { badInput, didYouMean } from '../../errors.ts';
import { partsOf, type EntityType } from '../model/types.ts';

/** The curated names of a type of things. */
export interface Curated {
  /** The key of what is called so, whatever its capitals; undefined where nothing is. */
  keyOf(name: string): string | undefined;
  /** What is called almost so, as people write it: the nearest first. */
  near(name: string): readonly string[];
}

const curated = new Map<EntityType, Curated>();

/** Lets the names of a type stand wherever a key is asked for: "FIT" for "fit". */
export function acceptNames(type: EntityType, names: Curated): void {
  curated.set(type, names);
}

/** Whether a name of this type may stand for its key. */
export function takesNames(type: EntityType): boolean {
  return curated.has(type);
}

/** The key that is meant by a key or a name; what is neither, as it was given. */
export function keyOf(type: EntityType, name: string): string {
  return curated.get(type)?.keyOf(name) ?? name;
}

/** Whether an id names what the curated names do not have; of a type without curated names, nobody knows. */
export function isUnheardOf(id: string): boolean {
  const { type, key } = partsOf(id);
  return takesNames(type) && curated.get(type)?.keyOf(key) === undefined;
}

/** The caller's mistake: ids of what the graph does not have, and what may have been meant by the first of them. */
export function notThere(field: string, ids: readonly string[]): GraphQLError {
  const { type, key } = partsOf(ids[0] ?? '');
  const near = curated.get(type)?.near(key) ?? [];
  return badInput(`${field} takes what the graph has, but got: ${ids.join(', ')}.${didYouMean(near)}`);
}
