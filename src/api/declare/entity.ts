import type { FieldMap } from '@pothos/core';
import { builder, ID } from '../builder.ts';
import type { Row } from '../../graph/engine/row.ts';
import type { Fields } from '../../graph/engine/declare/types.ts';
import { keyOf } from '../../graph/engine/keys.ts';
import { inWords, plural, type EntityType, type PropertyOf } from '../../graph/model/types.ts';
import '../shared/entity.ts';
import { countable, type GroupKeys } from './countable.ts';
import { filterBy, type Filters } from './filter.ts';
import { sortBy, type SortKeys } from './order.ts';

interface EntityOptions<Type extends EntityType> {
  readonly description: string;
  readonly fields: (t: Fields<Row>) => FieldMap;
  readonly order: SortKeys<Type>;
  readonly filter: Filters<Type>;
  /** What lists of it can be counted by, and the property with amounts to add up. */
  readonly groups?: GroupKeys<Type>;
  readonly sum?: PropertyOf<Type>;
  /** What the root field that lists all of them gives. */
  readonly all: string;
  /** The argument that names one of it at the root: `slug` for `agency(slug:)`. */
  readonly by: 'slug' | 'date' | 'id';
}

const BY = { slug: 'String', date: 'Date', id: 'ID' } as const;

/**
 * Declares a type of node with all that comes with it: its object type, its filter and order,
 * and the two root fields that give one of it and many.
 */
export function entity<const Type extends EntityType>(type: Type, options: EntityOptions<Type>): void {
  const { by } = options;
  builder.objectType(type as EntityType, {
    description: options.description,
    interfaces: [builder.nodeInterfaceRef(), 'Entity'],
    fields: (t) => ({
      // Relay's own is asynchronous, and makes a promise of every node.
      id: t.exposeID('id', { description: ID }),
      ...options.fields(t),
    }),
  });
  filterBy(type, options.filter);
  sortBy(type, options.order);
  if (options.groups) countable(type, options.groups, options.sum);
  const words = inWords(type);
  builder.queryFields((t) => ({
    [camelCase(words)]: t.one({
      type,
      pattern: 'query/node',
      description: `The ${words} with this ${by}; null if there is none.`,
      args: {
        [by]: t.arg({
          type: BY[by],
          required: true,
          description: `The ${by} of the ${words}${by === 'slug' ? ', or one of its names' : ''}.`,
        }),
      },
      parameters: (args) => idOf(type, by, String(args[by])),
      ...(by === 'slug' ? { named: { parameter: 'id', argument: by, types: [type] } } : {}),
    }),
    [camelCase(plural(type))]: t.many({ type, pattern: 'query/list', label: type, description: options.all }),
  }));
}

/** The id of the node that a key means; null where it is the id of another type. */
function idOf(type: EntityType, by: string, key: string): { readonly id: string } | null {
  if (by !== 'id') return { id: `${type}:${keyOf(type, key)}` };
  return key.startsWith(`${type}:`) ? { id: key } : null;
}

/** "policy areas" gives `policyAreas`. */
function camelCase(words: string): string {
  return words.replace(/ (.)/g, (_, letter: string) => letter.toUpperCase());
}
