import type { InputRef } from '@pothos/core';
import { builder } from '../builder.ts';
import type { PathTo } from '../../graph/engine/columns.ts';
import { filterType, relationType } from '../../graph/engine/declare/filters.ts';
import type { GraphSchema } from '../../graph/engine/declare/types.ts';
import type { FilterSpec } from '../../graph/engine/field.ts';
import { comparedBy, plural, type EntityType, type PropertyOf } from '../../graph/model/types.ts';

/** A property with the input that compares it, or a relation with the type that it leads to. */
type Filter<Type extends EntityType> =
  | {
      readonly type: keyof GraphSchema['Inputs'] | InputRef;
      /** Where it is not the name of the filter. */
      readonly property?: PropertyOf<Type>;
      readonly description: string;
    }
  | { readonly relation: PathTo<'node'>; readonly target: EntityType };

/** What lists of a type can be filtered by, under the names that the schema gives. */
export type Filters<Type extends EntityType> = Readonly<Record<string, Filter<Type>>>;

/** What an input compares: of a text, its plain text. */
function comparison(type: EntityType, property: string, input: unknown): FilterSpec {
  const text = input === 'StringFilter';
  return { property: text ? comparedBy(type, property) : property, date: input === 'DateFilter', text };
}

/** Fills `DecisionFilter`. */
export function filterBy<Type extends EntityType>(type: Type, filters: Filters<Type>): void {
  const self = filterType(builder, type);
  self.implement({
    description: `Conditions on ${plural(type)}. All given conditions must be true.`,
    extensions: { graph: { type } },
    fields: (t) => {
      const field = (name: string, filter: Filter<Type>) =>
        'relation' in filter
          ? t.field({
              type: relationType(builder, filter.target),
              description: `By related ${plural(filter.target)}.`,
              extensions: { graph: filter satisfies FilterSpec },
            })
          : t.field({
              type: filter.type,
              description: filter.description,
              extensions: {
                graph: comparison(type, filter.property ?? name, filter.type),
              },
            });
      return {
        ...Object.fromEntries(Object.entries(filters).map(([name, filter]) => [name, field(name, filter)])),
        and: t.field({ type: [self], description: 'All of these filters match.' }),
        or: t.field({ type: [self], description: 'At least one of these filters matches.' }),
        not: t.field({ type: self, description: 'This filter does not match.' }),
      };
    },
  });
}
