import type { GraphQLResolveInfo } from 'graphql';
import { builder, type Context } from '../builder.ts';
import type { Page } from '../../graph/engine/row.ts';
import { badInput } from '../../errors.ts';
import type { GroupKey, Grouping, Groups } from '../../graph/engine/grouping.ts';
import { connectionType, filterType, plural } from '../../graph/engine/declare/lists.ts';
import type { EntityType } from '../../graph/model/types.ts';
import { countsOf } from '../../graph/engine/step.ts';
import type { Arguments, FieldSpec } from '../../graph/engine/field.ts';
import { GroupOrder, GroupsRef } from '../shared/groups.ts';

/** What lists of a type can be counted by, under the names that the schema gives. */
export type GroupKeys = Readonly<Record<string, GroupKey & { readonly description: string }>>;

const enums = new Map<EntityType, { readonly type: object; readonly sum: string | undefined }>();

/**
 * Lets lists of a type be counted in groups: `DecisionGroup`, and the field `facets` of its connection.
 * @param sum the property with amounts to add up
 */
export function countable(type: EntityType, keys: GroupKeys, sum?: string): void {
  // As with orders, the enum's internal values are the keys themselves.
  const values = Object.entries(keys).map(([name, { description, ...key }]) => [
    name,
    { description, value: key as never as string },
  ]);
  const group = builder.enumType(`${type}Group`, {
    description: `What ${plural(type)} can be counted by.`,
    values: Object.fromEntries(values) as Record<string, { description: string; value: string }>,
  });
  enums.set(type, { type: group, sum });
  const spec: FieldSpec = { kind: 'facets', name: 'facets', grouping: (args) => groupingOf(args, sum) };
  builder.objectField(connectionType(builder as never, type) as never, 'facets', (t) =>
    t.field({
      type: GroupsRef,
      description: `The whole list, beyond this page, counted in groups; counted only when asked.`,
      args: groupArguments(t.arg, type) as never,
      extensions: { graph: spec },
      complexity: groupsCost as never,
      resolve: (page: Page, args: Arguments, _: Context, info: GraphQLResolveInfo) =>
        countsOf(page, args, info),
    } as never),
  );
}

/** A field that counts all nodes of a type, or those that match, in groups. */
export function groupsField(t: unknown, type: EntityType, pattern: string, description: string) {
  const fields = t as PothosSchemaTypes.ObjectFieldBuilder<never, object>;
  const spec: FieldSpec = {
    kind: 'groups',
    pattern,
    grouping: (args) => groupingOf(args, enums.get(type)?.sum),
  };
  return fields.field({
    type: GroupsRef,
    description,
    args: {
      ...(groupArguments(fields.arg, type) as object),
      where: (fields.arg as never as (options: object) => unknown)({
        type: filterType(builder as never, type),
        description: 'Only those that match.',
      }),
    },
    extensions: { graph: spec },
    complexity: groupsCost,
    resolve: (_: unknown, args: Arguments, { graph }: Context, info: never) =>
      graph.follow(null, args, info) as Groups,
  } as never);
}

function groupArguments(arg: unknown, type: EntityType) {
  const t = arg as (options: object) => unknown;
  return {
    groupBy: t({
      type: [enums.get(type)?.type],
      required: true,
      description: 'What to count by: one key, or two, of which the second divides the groups of the first.',
    }),
    first: t({
      type: 'Int',
      description: 'How many groups, at most 100; with two keys, so many groups in each group too.',
      defaultValue: 20,
    }),
    orderBy: t({ type: GroupOrder, description: 'How to sort the groups.', defaultValue: 'COUNT' }),
  };
}

/** Counting looks at the whole list, and each group given can have fields. */
export const COUNTING = 100;

function groupsCost({ groupBy, first }: Arguments) {
  const keys = Array.isArray(groupBy) ? groupBy.length : 1;
  return { field: COUNTING, multiplier: Number(first ?? 20) ** Math.min(2, keys) };
}

function groupingOf({ groupBy, first, orderBy }: Arguments, sum: string | undefined): Grouping {
  const by = groupBy as readonly GroupKey[];
  if (by.length < 1 || by.length > 2 || by[0] === by[1])
    throw badInput(
      `groupBy takes one key or two different keys, not ${by.length === 2 ? 'the same key twice' : by.length}.`,
    );
  return { by, first: Number(first ?? 20), byKey: orderBy === 'KEY', sum };
}
