import type { EnumRef, ImplementableInputObjectRef } from '@pothos/core';
import type { GroupKey } from '../grouping.ts';
import type { KeysOf, Order, SortKey } from '../field.ts';
import { plural, type EntityType } from '../../model/types.ts';
import { once } from './once.ts';
import type { Builder, Types } from './types.ts';

type Input = ImplementableInputObjectRef<Types, object>;

/** `DecisionFilter`, which the declaration of the type fills. */
export function filterType(builder: Builder, type: EntityType): Input {
  return once(builder, `${type}Filter`, () => builder.inputRef<object>(`${type}Filter`));
}

/** `DecisionOrder`, which the declaration of the type fills. */
export function orderType(builder: Builder, type: EntityType): Input {
  return once(builder, `${type}Order`, () => builder.inputRef<object>(`${type}Order`));
}

const defaults = new Map<EntityType, Order>();

/** Says how lists of a type are sorted unless the caller asks otherwise. */
export function sortByDefault(type: EntityType, order: Order): void {
  defaults.set(type, order);
}

/** How lists of a type are sorted unless the caller asks otherwise. */
export function defaultOrder(type: EntityType): Order | undefined {
  return defaults.get(type);
}

/** `DecisionRelation`: conditions on the decisions that a node is related to. */
export function relationType(builder: Builder, type: EntityType) {
  return once(builder, `${type}Relation`, () =>
    builder.inputType(`${type}Relation`, {
      description: `Conditions on the related ${plural(type)}. All given conditions must be true.`,
      fields: (t) => ({
        some: t.field({
          type: filterType(builder, type),
          description: `At least one of the ${plural(type)} matches this filter.`,
        }),
        none: t.field({
          type: filterType(builder, type),
          description: `None of the ${plural(type)} matches this filter. \`{}\` means: there are none.`,
        }),
        any: t.stringList({
          description: `At least one of these ${plural(type)} is related, given by key or name.`,
        }),
        all: t.stringList({
          description: `All of these ${plural(type)} are related, given by key or name.`,
        }),
        count: t.field({
          type: 'IntFilter',
          description: `Condition on the number of related ${plural(type)}.`,
        }),
      }),
    }),
  );
}

/**
 * An enum of sort keys or group keys. Its internal values are the keys themselves: the planner reads them out of the
 * arguments.
 */
export function keyEnum<Key extends SortKey | GroupKey>(
  builder: Builder,
  name: string,
  graph: KeysOf,
  description: string,
  keys: Readonly<Record<string, { readonly key: Key; readonly description: string }>>,
): EnumRef<Types, Key> {
  const values = Object.entries(keys).map(([value, { key, description }]) => [
    value,
    { description, value: key },
  ]);
  // Pothos types internal values as text or numbers, and takes any.
  const options = { description, values: Object.fromEntries(values) as never, extensions: { graph } };
  return builder.enumType<string, Record<string, { value: string }>>(name, options) as never;
}
