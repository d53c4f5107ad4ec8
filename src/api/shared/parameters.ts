import { closest } from 'fastest-levenshtein';
import {
  astFromValue,
  coerceInputValue,
  getNamedType,
  getNullableType,
  GraphQLInt,
  isListType,
  isNonNullType,
  valueFromASTUntyped,
  type GraphQLArgument,
  type GraphQLField,
} from 'graphql';
import { badInput } from '../../errors.ts';
import type { Arguments } from '../../graph/engine/field.ts';

/**
 * Reads the arguments of a field from the query of an address: `focus=fit&focus=vlaio&depth=2`.
 * @throws BAD_USER_INPUT for an unknown parameter, and for a value that the field does not take
 */
export function readParameters({ args }: GraphQLField<unknown, unknown>, given: URLSearchParams): Arguments {
  refuseOthers(
    given,
    args.map(({ name }) => name),
  );
  return Object.fromEntries(args.map((arg) => [arg.name, readOne(arg, given.getAll(arg.name))]));
}

/** Refuses parameters that an address does not take, and offers the nearest name. */
export function refuseOthers(given: URLSearchParams, known: readonly string[]): void {
  for (const name of given.keys()) {
    if (known.includes(name)) continue;
    const short = name.slice(0, 80);
    throw badInput(
      known.length > 0
        ? `There is no parameter "${short}". Did you mean "${closest(short, known)}"?`
        : `This address takes no parameters. Remove "${short}".`,
    );
  }
}

function readOne({ name, type, defaultValue }: GraphQLArgument, texts: readonly string[]): unknown {
  if (texts.length === 0) {
    if (isNonNullType(type) && defaultValue === undefined)
      throw badInput(`The address needs ${name}=…, such as ${name}=FIT.`);
    return defaultValue;
  }
  const list = isListType(getNullableType(type));
  if (!list && texts.length > 1) throw badInput(`${name} takes one value, not ${texts.length}.`);
  const values = texts.map((text) =>
    getNamedType(type) === GraphQLInt && /^-?\d+$/.test(text) ? Number(text) : text,
  );
  return coerceInputValue(list ? values : values[0], type, (_, invalid, { message }) => {
    throw badInput(`${name}=${String(invalid).slice(0, 80)}: ${message}`);
  });
}

/** Writes arguments of a field as the query of an address, without those that have their default value. */
export function writeParameters(
  { args }: GraphQLField<unknown, unknown>,
  values: Arguments,
): URLSearchParams {
  const written = args.flatMap(({ name, type, defaultValue }) => {
    const value = values[name];
    if (value == null || JSON.stringify(value) === JSON.stringify(defaultValue)) return [];
    const node = astFromValue(value, type);
    const plain: unknown[] = node ? [valueFromASTUntyped(node)].flat() : [];
    return plain.map((one) => [name, String(one)]);
  });
  return new URLSearchParams(written);
}
