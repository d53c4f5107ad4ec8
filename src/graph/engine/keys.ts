import type { GraphQLError } from 'graphql';
import { badInput, didYouMean } from '../../errors.ts';
import { partsOf, type EntityType } from '../model/types.ts';

/** The curated names of a type of nodes. */
export interface Curated {
  /** The key of the node with this name, in any case; undefined where no node has it. */
  keyOf(name: string): string | undefined;
  /** The names that differ from this one in few letters, the nearest first. */
  near(name: string): readonly string[];
}

const curated = new Map<EntityType, Curated>();

/** Accepts the names of a type wherever its key is accepted: "FIT" for "fit". */
export function acceptNames(type: EntityType, names: Curated): void {
  curated.set(type, names);
}

/** Whether a name of this type is accepted for its key. */
export function takesNames(type: EntityType): boolean {
  return curated.has(type);
}

/** The key for a key or a name; another text is returned unchanged. */
export function keyOf(type: EntityType, name: string): string {
  return curated.get(type)?.keyOf(name) ?? name;
}

/** Whether the curated names do not have the key of an id; false for a type without curated names. */
export function isUnheardOf(id: string): boolean {
  const { type, key } = partsOf(id);
  return takesNames(type) && curated.get(type)?.keyOf(key) === undefined;
}

/** The mistake of a caller who gives ids of no node: it names each, and offers names for the first. */
export function notThere(field: string, ids: readonly string[]): GraphQLError {
  const { type, key } = partsOf(ids[0] ?? '');
  const near = curated.get(type)?.near(key) ?? [];
  return badInput(`${field}: there is ${ids.map(missing).join(', ')}.${didYouMean(near)}`);
}

/** In words: `no policy area "Cultuur"`. */
function missing(id: string): string {
  const { type, key } = partsOf(id);
  return `no ${type.replace(/(?<=[a-z])(?=[A-Z])/g, ' ').toLowerCase()} "${key.slice(0, 80)}"`;
}
