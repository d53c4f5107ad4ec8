import { builder, ID } from '../builder.ts';
import { countable, type GroupKeys } from './countable.ts';
import { keyOf, takesNames } from '../../graph/engine/keys.ts';
import {
  filterType,
  orderType,
  plural,
  relationType,
  sortByDefault,
} from '../../graph/engine/declare/lists.ts';
import type { EntityType } from '../../graph/model/types.ts';
import type { FilterSpec, SortKey } from '../../graph/engine/field.ts';
import '../shared/entity.ts';
import { Direction } from '../inputs.ts';

type Fields = NonNullable<Parameters<typeof builder.objectFields<'Agency'>>[1]>;

interface EntityOptions {
  readonly description: string;
  readonly fields: Fields;
  /** What lists of it can be sorted by; the first is the default. */
  readonly order: Readonly<
    Record<string, SortKey & { readonly description: string; readonly first?: 'DESC' }>
  >;
  /** What it can be filtered by: a property with the input that compares it, or a relation with the type it leads to. */
  readonly filter: Readonly<
    Record<
      string,
      | { readonly type: unknown; readonly property?: string; readonly description: string }
      | { readonly relation: string; readonly target: EntityType }
    >
  >;
  /** What lists of it can be counted by, and the property with amounts to add up. */
  readonly groups?: GroupKeys;
  readonly sum?: string;
  /** The argument that names one of it at the root: `slug` for `agency(slug:)`. */
  readonly by: string;
  readonly byType?: 'String' | 'Date' | 'ID';
}

/**
 * Declares a type of node with all that comes with it: its object type, its filter and order,
 * and the two root fields that give one of it and many.
 */
export function entity(type: EntityType, options: EntityOptions): void {
  builder.objectType(type, {
    description: options.description,
    interfaces: [builder.nodeInterfaceRef(), 'Entity'] as never,
    fields: (t) => ({
      // Relay's own is asynchronous, and makes a promise of every node.
      id: t.exposeID('id', { description: ID }),
      ...(options.fields as (t: unknown) => object)(t),
    }),
  });
  addFilter(type, options.filter);
  addOrder(type, options.order);
  if (options.groups) countable(type, options.groups, options.sum);
  const one = `${type.charAt(0).toLowerCase()}${type.slice(1)}`;
  const many = plural(type).replace(/ (.)/, (_, letter: string) => letter.toUpperCase());
  builder.queryFields((t) => ({
    [one]: t.one({
      type,
      pattern: `query/${one}`,
      parameters: (args) => ({ [options.by]: keyOf(type, String(args[options.by])) }),
      args: {
        [options.by]: t.arg({
          type: options.byType ?? 'String',
          required: true,
          description: `The ${options.by} of the ${one}${takesNames(type) ? ', or any name of it' : ''}.`,
        }),
      },
    }),
    [many]: t.many({ type, pattern: `query/${many}` }),
  }));
}

function addFilter(type: EntityType, filter: EntityOptions['filter']): void {
  const self = filterType(builder as never, type);
  builder.inputType(self as never, {
    description: `Which ${plural(type)}: all conditions given must hold.`,
    fields: (t) =>
      ({
        ...Object.fromEntries(
          Object.entries(filter).map(([name, field]) => {
            const spec: FilterSpec =
              'relation' in field
                ? field
                : { property: field.property ?? name, date: field.type === 'DateFilter' };
            const input = 'relation' in field ? relationType(builder as never, field.target) : field.type;
            const description =
              'relation' in field ? `By the ${plural(field.target)} it is related to.` : field.description;
            return [name, t.field({ type: input as 'String', description, extensions: { graph: spec } })];
          }),
        ),
        and: t.field({ type: [self as never], required: false, description: 'All of these match.' }),
        or: t.field({
          type: [self as never],
          required: false,
          description: 'At least one of these matches.',
        }),
        not: t.field({ type: self as never, required: false, description: 'This does not match.' }),
      }) as never,
  });
}

function addOrder(type: EntityType, order: EntityOptions['order']): void {
  // The enum's internal values are the sort keys themselves: the planner reads them out of the arguments.
  const keys = Object.entries(order).map(([name, { description, first, ...key }]) => ({
    name,
    description,
    first,
    key,
  }));
  const field = builder.enumType(`${type}OrderField`, {
    description: `What ${plural(type)} can be sorted by.`,
    values: Object.fromEntries(
      keys.map(({ name, description, key }) => [name, { description, value: key as never as string }]),
    ),
  });
  sortByDefault(type, { field: keys[0]?.key, direction: keys[0]?.first ?? 'ASC' });
  builder.inputType(orderType(builder as never, type) as never, {
    description: `How to sort ${plural(type)}.`,
    fields: (t) =>
      ({
        field: t.field({ type: field, required: true, description: 'What to sort by.' }),
        direction: t.field({
          type: Direction,
          required: true,
          defaultValue: 'ASC',
          description: 'Up or down.',
        }),
      }) as never,
  });
}
