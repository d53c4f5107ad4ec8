import { builder } from '../builder.ts';
import { within } from '../../errors.ts';
import { LIMITS } from '../../limits.ts';
import type { EntityType } from '../../graph/model/types.ts';
import { idsNamed } from '../../search/named.ts';
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
  description: 'A node in a community.',
  fields: (t) => ({
    node: t.nodeById({ from: 'id', description: 'What it is.' }),
  }),
});

const Community = builder.objectRef<Group>('Community').implement({
  description: 'Nodes that have more relations to each other than to the rest of the network.',
  fields: (t) => ({
    number: t.expose('number', {
      type: 'PositiveInt',
      description: 'Its place by size; another import can give it another.',
    }),
    label: t.string({
      description: 'What to call it: the most central agencies and programmes in it, up to three.',
      resolve: ({ names }) => names.join(', '),
    }),
    size: t.expose('size', { type: 'PositiveInt', description: 'How many things it has.' }),
    totals: t.field({
      type: [TypeTotal],
      description: 'How many of each type.',
      resolve: ({ totals }): TypeCount[] =>
        totals.filter(([, count]) => count > 0).map(([type, count]) => ({ type, count })),
    }),
    members: t.field({
      type: [Member],
      description: 'The most central of them, by PageRank.',
      resolve: ({ members }) => members.map((id) => ({ id })),
    }),
  }),
});

interface Groups extends Measured {
  readonly communities: readonly Group[];
}

const Communities = builder.objectRef<Groups>('Communities').implement({
  description: 'The groups into which the network falls.',
  fields: (t) => ({
    nodes: t.field({
      type: [Community],
      description: 'The groups, the largest first.',
      resolve: ({ communities }) => communities,
    }),
    totalCount: t.field({
      type: 'NonNegativeInt',
      description: 'How many groups there are in all.',
      resolve: ({ measured }) => measured?.communities ?? 0,
    }),
    modularity: t.float({
      description:
        'How much more is linked within the groups than by chance: near 0 they mean little, above 0.3 something.',
      resolve: ({ measured }) => measured?.modularity ?? 0,
    }),
    network: t.field({
      type: MeasuredNetwork,
      description: 'In what they were found, and whether that is the graph as it is.',
      resolve: (of) => of,
    }),
  }),
});

builder.queryField('communities', (t) =>
  t.field({
    type: Communities,
    description:
      'Which agencies, programmes, decisions and pledges form groups (Louvain). Measured after each import, over official links alone.',
    args: {
      of: t.arg.stringList({
        required: true,
        defaultValue: [],
        description: 'Only the groups of these: ids, slugs or any names, such as "VDAB".',
      }),
      first: t.arg.int({ required: true, defaultValue: 10, description: 'How many groups, 1 to 100.' }),
      members: t.arg.int({
        required: true,
        defaultValue: 5,
        description: 'How many members of each, 1 to 100.',
      }),
    },
    complexity: ({ first, members }) => ({ field: 1_000, multiplier: first * members }),
    resolve: async (_, { of, first, members }, { graph }) => {
      within('communities(first:)', first, LIMITS.first);
      within('communities(members:)', members, LIMITS.first);
      const ids = await idsNamed(graph, 'communities(of:)', of);
      return (await graph.read('centrality/communities', { of: ids, first, members })) as Groups;
    },
  }),
);
