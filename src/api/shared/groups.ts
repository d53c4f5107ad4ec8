import { builder } from '../builder.ts';
import type { Group, Groups } from '../../graph/engine/grouping.ts';

export const GroupOrder = builder.enumType('GroupOrder', {
  description: 'How groups are sorted.',
  values: {
    COUNT: { description: 'The largest first; those of one size by key.' },
    KEY: { description: 'By key, such as year by year; the group without a key comes last.' },
  } as const,
});

const AmountSum = builder.objectRef<NonNullable<Groups['amounts']>>('AmountSum').implement({
  description:
    'The amounts of money that titles name, added up. Most titles name none: it is what is known, not what was spent.',
  fields: (t) => ({
    euros: t.expose('euros', {
      type: 'SafeInt',
      nullable: true,
      description: 'The sum in euros; null where no title names an amount, which is not zero.',
    }),
    withAmount: t.expose('withAmount', {
      type: 'NonNegativeInt',
      description: 'How many of those counted name an amount.',
    }),
  }),
});

const GroupRef = builder.objectRef<Group>('Group');
const groupsShown = { field: 0, multiplier: 1 };
GroupRef.implement({
  description: 'A group of nodes with the same key, counted.',
  fields: (t) => ({
    key: t.expose('key', {
      type: 'String',
      nullable: true,
      description:
        'What they have in common, such as "2021" or "fit", as filters take it; null: the group of those that have nothing there.',
    }),
    label: t.exposeString('label', { description: 'The key in words; "none" for the group without a key.' }),
    node: t.nodeById({
      from: 'id',
      description: 'The node of the key, such as the agency. Null where the key is a value.',
      nullable: true,
    }),
    count: t.expose('count', { type: 'NonNegativeInt', description: 'How many there are in the group.' }),
    amounts: t.expose('amounts', {
      type: AmountSum,
      nullable: true,
      description:
        'Their amounts of money, each in full in every group that it belongs to; null where what is counted has none.',
    }),
    groups: t.field({
      type: [GroupRef],
      complexity: groupsShown,
      description: 'The group divided by the second of two keys; empty with one key.',
      resolve: ({ groups }) => [...groups],
    }),
    groupCount: t.expose('groupCount', {
      type: 'NonNegativeInt',
      description: 'Into how many groups the second key divides it, those not given too.',
    }),
    otherCount: t.expose('otherCount', {
      type: 'NonNegativeInt',
      description: 'Number of items in groups of the second key that are not returned because of `first`.',
    }),
  }),
});

export const GroupsRef = builder.objectRef<Groups>('Groups').implement({
  description: 'A list counted in groups.',
  fields: (t) => ({
    total: t.expose('total', {
      type: 'NonNegativeInt',
      description: "How long the list is, each counted once: the list's `totalCount`.",
    }),
    amounts: t.expose('amounts', {
      type: AmountSum,
      nullable: true,
      description: 'The amounts of money of all, each once; null where what is counted has none.',
    }),
    overlapping: t.exposeBoolean('overlapping', {
      description:
        'Whether an item is in more than one group, such as a decision of two agencies. Then the counts of the groups add up to more than the total.',
    }),
    groups: t.field({
      type: [GroupRef],
      complexity: groupsShown,
      description: 'The groups, as many as were asked for.',
      resolve: ({ groups }) => [...groups],
    }),
    groupCount: t.expose('groupCount', {
      type: 'NonNegativeInt',
      description: 'How many groups there are, those not given too.',
    }),
    otherCount: t.expose('otherCount', {
      type: 'NonNegativeInt',
      description: 'Number of items in groups that are not returned because of `first`.',
    }),
  }),
});
