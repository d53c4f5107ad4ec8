import { closest } from 'fastest-levenshtein';
import { getNamedType, type GraphQLType } from 'graphql';
import { didYouMean, PlainError } from '../../../errors.ts';
import { ALL_TYPES, isEntityType, plainName, propertiesOf, type EntityType } from '../../model/types.ts';
import { allPaths } from '../paths.ts';
import { pattern, type Pattern } from '../pattern.ts';

/** What a pattern must be for the part of the schema that names it. */
interface Expected {
  /** The type in place of `$($type)` in it. */
  readonly label?: EntityType | undefined;
  readonly columns?: readonly string[];
  /** The type that it starts from, and the type that it leads to; null for several types. */
  readonly from?: EntityType | undefined;
  readonly to?: EntityType | undefined;
}

/**
 * Reads a pattern that the schema names.
 * @param where the type and the field that name it
 * @throws PlainError where there is none, where it returns too little, or where it joins other types
 */
export function expectPattern(
  where: string,
  path: string,
  { label, columns = [], from, to }: Expected = {},
): Pattern {
  const file = `cypher/${path}.cypher`;
  const found = existing(where, path, label);
  for (const column of columns)
    if (!found.columns.includes(column))
      throw new PlainError(
        `${where}: ${file} must return "${column}", but returns ${found.columns.join(', ')}.`,
      );
  const [, start = 'Entity'] = /\(this:(\w+)/.exec(found.body) ?? [];
  if (from && start !== 'Entity' && start !== from)
    throw new PlainError(`${where}: ${file} must start from ${from}, but starts from ${start}.`);
  const [, end = 'Entity'] = /\(node:(\w+)/.exec(found.body) ?? [];
  if (to && end !== 'Entity' && end !== to)
    throw new PlainError(`${where}: ${file} must lead to ${to}, but leads to ${end}.`);
  return found;
}

function existing(where: string, path: string, label: EntityType | undefined): Pattern {
  try {
    return pattern(path, label);
  } catch (error) {
    const paths = allPaths();
    if (paths.includes(path)) throw error;
    throw new PlainError(
      `${where}: there is no file cypher/${path}.cypher.${didYouMean([closest(path, paths)])}`,
    );
  }
}

/** @throws PlainError where the import writes no such property of this type */
export function expectProperty(where: string, type: EntityType, name: string): void {
  const properties = propertiesOf(type);
  if (!properties.includes(name))
    throw new PlainError(
      `${where}: ${type} has no property "${name}".${didYouMean([closest(name, properties)])}`,
    );
}

/** @throws PlainError for a property that is compared as text and has no plain text; a slug is plain text itself */
export function expectPlain(where: string, type: EntityType, name: string): void {
  if (name === 'slug' || propertiesOf(type).some((property) => plainName(property) === name)) return;
  throw new PlainError(
    `${where}: ${type} has no plain text of "${name}" to compare. Add "${name}" to \`compared\` in src/graph/model/model.ts.`,
  );
}

/** A property that a field is made of. @param type of the nodes; undefined: they are of any type */
export function expectNeed(where: string, type: EntityType | undefined, name: string): void {
  if (type) expectProperty(where, type, name);
  else if (!ALL_TYPES.some((any) => propertiesOf(any).includes(name)))
    throw new PlainError(`${where}: no type has a property "${name}".`);
}

/** The type of nodes that a type of the schema is; undefined of any other. */
export function entityTypeOf(type: GraphQLType | undefined): EntityType | undefined {
  const name = type && getNamedType(type).name;
  return name !== undefined && isEntityType(name) ? name : undefined;
}
