import type { EnumRef } from '@pothos/core';
import { builder } from '../builder.ts';
import { badInput } from '../../errors.ts';
import { LIMITS } from '../../limits.ts';
import type { GroupKey, Grouping } from '../../graph/engine/grouping.ts';
import type { Given, Types } from '../../graph/engine/declare/types.ts';
import type { Arguments } from '../../graph/engine/field.ts';
import { GroupOrder } from '../shared/groups.ts';

/** The arguments of a field that counts in groups. @param type the enum of the keys */
export function groupArguments(type: EnumRef<Types, GroupKey>) {
  return builder.args((t) => ({
    groupBy: t.field({
      type: [type],
      required: true,
      description: 'One key or two keys to count by. The second key divides the groups of the first.',
    }),
    first: t.int({
      description: `Number of groups, at most ${LIMITS.first}. With two keys, each group also has at most this number of groups.`,
      defaultValue: 20,
    }),
    orderBy: t.field({ type: GroupOrder, description: 'The order of the groups.', defaultValue: 'COUNT' }),
  }));
}
type GroupsAsked = Given<ReturnType<typeof groupArguments>>;

/** Counting looks at the whole list, and each group given can have fields. */
export const COUNTING = 100;

/** What a field that counts in groups costs. */
export function groupsCost({ groupBy, first }: GroupsAsked) {
  const most = (first ?? 20) ** Math.min(2, groupBy.length);
  // Two keys give a fraction of all pairs, and the price counts the groups of both keys.
  return { field: COUNTING, multiplier: groupBy.length > 1 ? Math.ceil(most / 2) : most };
}

/** Reads the arguments of `groupArguments`. @param sum the property with amounts to add up */
export function groupingOf(args: Arguments, sum: string | undefined): Grouping {
  const { groupBy: by, first, orderBy } = args as GroupsAsked;
  if (by.length < 1 || by.length > 2 || by[0] === by[1])
    throw badInput(
      `groupBy takes one key or two different keys, not ${by.length === 2 ? 'the same key twice' : by.length}.`,
    );
  return { by, first: first ?? 20, byKey: orderBy === 'KEY', sum };
}
