import { builder } from '../builder.ts';
import type { PathTo } from '../../graph/engine/columns.ts';
import { keyEnum, orderType, sortByDefault } from '../../graph/engine/declare/filters.ts';
import type { SortKey as EngineKey } from '../../graph/engine/field.ts';
import { isSortedBy, plural, SORT_NAME, type EntityType, type PropertyOf } from '../../graph/model/types.ts';
import { Direction } from '../inputs.ts';

/** A property, a number of related nodes, or a value. */
type SortKey<Type extends EntityType> =
  | { readonly property: PropertyOf<Type>; readonly date?: boolean; readonly indexed?: boolean }
  | { readonly count: PathTo<'node'> }
  | { readonly value: PathTo<'value'> };

/** What lists of a type can be sorted by, under the names that the schema gives; the first is the default. */
export type SortKeys<Type extends EntityType> = Readonly<
  Record<string, SortKey<Type> & { readonly description: string; readonly first?: 'DESC' }>
>;

/** Fills `DecisionOrder`. */
export function sortBy<Type extends EntityType>(type: Type, order: SortKeys<Type>): void {
  const keys = Object.entries(order).map(([name, { description, first, ...key }]) => ({
    name,
    description,
    first,
    key:
      'property' in key && isSortedBy(type, key.property)
        ? { property: SORT_NAME, indexed: true }
        : (key as EngineKey),
  }));
  const field = keyEnum(
    builder,
    `${type}OrderField`,
    { type },
    `The keys by which ${plural(type)} can be sorted.`,
    Object.fromEntries(keys.map(({ name, ...key }) => [name, key])),
  );
  const [standard] = keys;
  if (standard) sortByDefault(type, { field: standard.key, direction: standard.first ?? 'ASC' });
  orderType(builder, type).implement({
    description: `The order of a list of ${plural(type)}.`,
    fields: (t) => ({
      field: t.field({ type: field, required: true, description: 'The key to sort by.' }),
      direction: t.field({
        type: Direction,
        required: true,
        defaultValue: 'ASC',
        description: 'The direction.',
      }),
    }),
  });
}
