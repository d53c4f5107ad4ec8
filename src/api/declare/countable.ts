import type { EnumRef } from '@pothos/core';
import { builder } from '../builder.ts';
import type { PathTo } from '../../graph/engine/columns.ts';
import type { DatePart, GroupKey, Groups } from '../../graph/engine/grouping.ts';
import { filterType, keyEnum } from '../../graph/engine/declare/filters.ts';
import { connectionType } from '../../graph/engine/declare/lists.ts';
import type { Fields, Types } from '../../graph/engine/declare/types.ts';
import type { FieldSpec } from '../../graph/engine/field.ts';
import { countsOf } from '../../graph/engine/step.ts';
import { plural, type EntityType, type PropertyOf } from '../../graph/model/types.ts';
import { GroupsRef } from '../shared/groups.ts';
import { groupArguments, groupingOf, groupsCost } from './groupArguments.ts';

type Key<Type extends EntityType> =
  | { readonly property: PropertyOf<Type>; readonly part?: DatePart; readonly constant?: true }
  | { readonly relation: PathTo<'node'>; readonly basis?: true };

/** What lists of a type can be counted by, under the names that the schema gives. */
export type GroupKeys<Type extends EntityType> = Readonly<
  Record<string, Key<Type> & { readonly description: string }>
>;

interface Countable {
  readonly keys: EnumRef<Types, GroupKey>;
  readonly sum: string | undefined;
}
const countables = new Map<EntityType, Countable>();

/**
 * Lets lists of a type be counted in groups: `DecisionGroup`, and the field `facets` of its connection.
 * @param sum the property with amounts to add up
 */
export function countable<Type extends EntityType>(
  type: Type,
  groups: GroupKeys<Type>,
  sum?: PropertyOf<Type>,
): void {
  const named = Object.entries(groups).map(([name, { description, ...key }]) => [name, { description, key }]);
  const keys = keyEnum<GroupKey>(
    builder,
    `${type}Group`,
    { type, sum },
    `The keys by which ${plural(type)} can be counted.`,
    Object.fromEntries(named),
  );
  countables.set(type, { keys, sum });
  const facets: FieldSpec = { kind: 'facets', name: 'facets', grouping: (args) => groupingOf(args, sum) };
  builder.objectField(connectionType(builder, type), 'facets', (t) =>
    t.field({
      type: GroupsRef,
      description: 'Counts of the whole list in groups, not only of this page.',
      args: groupArguments(keys),
      extensions: { graph: facets },
      complexity: groupsCost,
      resolve: (page, args, _, info) => countsOf(page, args, info),
    }),
  );
}

/** A field that counts all nodes of a type, or those that match, in groups. @param type one that is countable */
export function groupsField(t: Fields<object>, type: EntityType, description: string) {
  const { keys, sum } = countables.get(type) as Countable;
  return t.field({
    type: GroupsRef,
    description,
    args: {
      ...groupArguments(keys),
      where: t.arg({
        type: filterType(builder, type),
        description: `Only ${plural(type)} that match this filter.`,
      }),
    },
    extensions: {
      graph: {
        kind: 'groups',
        pattern: 'query/list',
        label: type,
        grouping: (args) => groupingOf(args, sum),
      } satisfies FieldSpec,
    },
    complexity: groupsCost,
    resolve: (_, args, { graph }, info) => graph.follow(null, args, info) as Groups,
  });
}
