import { builder } from '../builder.ts';
import type { Group, Groups } from '../../graph/engine/grouping.ts';

export const GroupOrder = builder.enumType('GroupOrder', {
  description: 'The order of groups.',
  values: {
    COUNT: { description: 'By size, the largest first; groups of one size by key.' },
    KEY: { description: 'By key, such as by year. The group without a key is last.' },
  } as const,
});

const AmountSum = builder.objectRef<NonNullable<Groups['amounts']>>('AmountSum').implement({
  description:
    'The sum of the amounts of money in titles. Most titles name no amount: the sum is what is known, not what was spent.',
  fields: (t) => ({
    euros: t.expose('euros', {
      type: 'SafeInt',
      nullable: true,
      description: 'The sum in euros; null if no title names an amount. Null does not mean zero.',
    }),
    withAmount: t.expose('withAmount', {
      type: 'NonNegativeInt',
      description: 'Number of nodes whose title names an amount.',
    }),
  }),
});

const GroupRef = builder.objectRef<Group>('Group');
const groupsShown = { field: 0, multiplier: 1 };
GroupRef.implement({
  description: 'A group of nodes with the same key, and their number.',
  fields: (t) => ({
    key: t.expose('key', {
      type: 'String',
      nullable: true,
      description:
        'The key of the group, such as "2021" or "fit", in the form that filters take; null for the group of nodes without a key.',
    }),
    label: t.exposeString('label', { description: 'The key in words; "none" for the group without a key.' }),
    node: t.nodeById({
      from: 'id',
      description: 'The node that is the key of the group, such as an agency; null if the key is a value.',
      nullable: true,
    }),
    count: t.expose('count', { type: 'NonNegativeInt', description: 'Number of nodes in the group.' }),
    amounts: t.expose('amounts', {
      type: AmountSum,
      nullable: true,
      description:
        'The sum of their amounts of money; null for types without amounts. An amount counts fully in each of several groups.',
    }),
    groups: t.field({
      type: [GroupRef],
      complexity: groupsShown,
      description: 'The groups by the second key inside this group; empty with one key.',
      resolve: ({ groups }) => [...groups],
    }),
    groupCount: t.expose('groupCount', {
      type: 'NonNegativeInt',
      description: 'Number of groups by the second key, those left out included.',
    }),
    otherCount: t.expose('otherCount', {
      type: 'NonNegativeInt',
      description: 'Number of nodes in groups by the second key that are left out because of `first`.',
    }),
  }),
});

export const GroupsRef = builder.objectRef<Groups>('Groups').implement({
  description: 'The counts of a list in groups.',
  fields: (t) => ({
    total: t.expose('total', {
      type: 'NonNegativeInt',
      description: 'Number of nodes in the list, each counted once: the same as `totalCount`.',
    }),
    amounts: t.expose('amounts', {
      type: AmountSum,
      nullable: true,
      description: 'The sum of all amounts of money, each counted once; null for types without amounts.',
    }),
    overlapping: t.exposeBoolean('overlapping', {
      description:
        'Whether a node is in several groups, such as a decision of two agencies. The sum of the groups is then larger than `total`.',
    }),
    groups: t.field({
      type: [GroupRef],
      complexity: groupsShown,
      description: 'The groups, at most `first`.',
      resolve: ({ groups }) => [...groups],
    }),
    groupCount: t.expose('groupCount', {
      type: 'NonNegativeInt',
      description: 'Number of all groups, those left out included.',
    }),
    otherCount: t.expose('otherCount', {
      type: 'NonNegativeInt',
      description: 'Number of nodes in groups that are left out because of `first`, counted in each group.',
    }),
  }),
});
