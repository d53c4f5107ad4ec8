import { builder } from '../builder.ts';
import { within } from '../../errors.ts';
import { LIMITS } from '../../limits.ts';
import type { EntityType } from '../../graph/model/types.ts';
import { named, type Start } from '../../search/named.ts';
import { NAMED } from '../shared/nameTaken.ts';
import { COUNTED } from '../shared/prices.ts';
import type { TypeCount } from '../../analysis/network.ts';
import { MeasuredNetwork, type Measured } from '../shared/measured.ts';
import { TypeTotal } from '../shared/typeTotal.ts';

interface Group {
  readonly number: number;
  readonly size: number;
  readonly members: readonly string[];
  readonly names: readonly string[];
  readonly totals: readonly (readonly [EntityType, number])[];
}

const Member = builder.objectRef<{ readonly id: string }>('CommunityMember').implement({
  description: 'A node of a group.',
  fields: (t) => ({
    node: t.nodeById({ from: 'id', description: 'The node.' }),
  }),
});

const Community = builder.objectRef<Group>('Community').implement({
  description: 'A group of nodes that have more relations with each other than with other nodes.',
  fields: (t) => ({
    number: t.expose('number', {
      type: 'PositiveInt',
      description: 'The rank of the group by size. It can change with an import.',
    }),
    label: t.string({
      description: 'The name of the group: up to three of its most central agencies and programmes.',
      resolve: ({ names }) => names.join(', '),
    }),
    size: t.expose('size', { type: 'PositiveInt', description: 'Number of nodes in the group.' }),
    totals: t.field({
      type: [TypeTotal],
      description: 'Number of nodes of each type.',
      resolve: ({ totals }): TypeCount[] =>
        totals.filter(([, count]) => count > 0).map(([type, count]) => ({ type, count })),
    }),
    members: t.field({
      type: [Member],
      complexity: COUNTED,
      description: 'The most central nodes of the group, by PageRank.',
      resolve: ({ members }) => members.map((id) => ({ id })),
    }),
  }),
});

interface Groups extends Measured {
  readonly communities: readonly Group[];
  readonly named: readonly Start[];
}

const Communities = builder.objectRef<Groups>('Communities').implement({
  description: 'The groups of the network.',
  fields: (t) => ({
    named: t.field({ ...NAMED, resolve: ({ named }) => named }),
    nodes: t.field({
      type: [Community],
      complexity: COUNTED,
      description: 'The groups, the largest first.',
      resolve: ({ communities }) => communities,
    }),
    totalCount: t.field({
      type: 'NonNegativeInt',
      description: 'Number of all groups.',
      resolve: ({ measured }) => measured?.communities ?? 0,
    }),
    modularity: t.float({
      description:
        'How many more relations are inside groups than by chance. Near 0 the groups mean little; above 0.3 they are clear.',
      resolve: ({ measured }) => measured?.modularity ?? 0,
    }),
    network: t.field({
      type: MeasuredNetwork,
      description: 'The network that was measured, and whether it matches the current graph.',
      resolve: (of) => of,
    }),
  }),
});

builder.queryField('communities', (t) =>
  t.field({
    type: Communities,
    description:
      'Groups of agencies, programmes, decisions and pledges (Louvain). Computed after each import, from official relations alone.',
    args: {
      of: t.arg.stringList({
        description:
          'Only the groups of these nodes: ids, slugs or names, such as "VDAB". An empty list: no groups.',
      }),
      first: t.arg.int({ required: true, defaultValue: 10, description: 'Number of groups, 1 to 100.' }),
      members: t.arg.int({
        required: true,
        defaultValue: 5,
        description: 'Number of members of each group, 1 to 100.',
      }),
    },
    complexity: ({ first, members }) => ({ field: 1_000, multiplier: first * members }),
    resolve: async (_, { of, first, members }, { graph }) => {
      within('communities(first:)', first, LIMITS.first);
      within('communities(members:)', members, LIMITS.first);
      const starts = await named(graph, 'communities(of:)', of ?? []);
      const ids = of ? starts.map(({ id }) => id) : null;
      const found = await graph.read('centrality/communities', { of: ids, first, members });
      return { ...(found as Omit<Groups, 'named'>), named: starts };
    },
  }),
);
