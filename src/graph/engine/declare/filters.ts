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

/** `DecisionRelation`: what must hold of the decisions that something is related to. */
export function relationType(builder: Builder, type: EntityType) {
  return once(builder, `${type}Relation`, () =>
    builder.inputType(`${type}Relation`, {
      description: `What must hold of the related ${plural(type)}.`,
      fields: (t) => ({
        some: t.field({ type: filterType(builder, type), description: 'At least one of them matches.' }),
        none: t.field({
          type: filterType(builder, type),
          description: 'None of them matches; `{}` asks for no relation at all.',
        }),
        any: t.stringList({
          description:
            'At least one of these is among them, by key, such as "fit"; agencies and programmes also by any name, such as "FIT".',
        }),
        all: t.stringList({ description: 'All of these are among them, by key or name as in `any`.' }),
        count: t.field({ type: 'IntFilter', description: 'How many there are.' }),
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
