import { builder } from '../builder.ts';
import { RULE } from '../centrality/refresh.ts';
import { badInput, within } from '../graph/errors.ts';
import type { EntityType } from '../graph/model.ts';
import type { Arguments } from '../graph/spec.ts';
import { named } from '../walk/named.ts';
import type { TypeCount } from '../walk/network.ts';
import { TypeTotal } from './network.ts';

/** What cypher/centrality says of the network that was measured. */
interface Network {
  /** Null: nothing was measured yet. */
  readonly measured: {
    readonly version: string;
    readonly at: string;
    readonly nodes: number;
    readonly links: number;
    readonly measures: readonly string[];
    readonly communities: number;
    readonly modularity: number;
  } | null;
  /** The version of the graph as it is. */
  readonly version: string | null;
}

const MeasuredNetwork = builder.objectRef<Network>('MeasuredNetwork').implement({
  description: `The network in which centrality and communities are measured, after each import. ${RULE.description}`,
  fields: (t) => ({
    current: t.boolean({
      description:
        'Whether it is of the graph as it is; false: an import has not ended yet, or was broken off.',
      resolve: ({ measured, version }) => measured !== null && measured.version === version,
    }),
    graphVersion: t.string({
      nullable: true,
      description: 'The version of the graph that it is of; null before the first import.',
      resolve: ({ measured }) => measured?.version ?? null,
    }),
    measuredAt: t.field({
      type: 'DateTime',
      nullable: true,
      description: 'When it was measured.',
      resolve: ({ measured }) => (measured ? new Date(measured.at) : null) as never,
    }),
    nodes: t.field({
      type: 'NonNegativeInt',
      description: 'How many things it has.',
      resolve: ({ measured }) => measured?.nodes ?? 0,
    }),
    links: t.field({
      type: 'NonNegativeInt',
      description: 'How many links it has.',
      resolve: ({ measured }) => measured?.links ?? 0,
    }),
    ruleVersion: t.string({
      description: 'The version of the rule that says what is in it: figures of two versions do not compare.',
      resolve: () => RULE.version,
    }),
  }),
});

interface Ranked {
  readonly id: string;
  readonly score: number;
}

const RankedThing = builder.objectRef<Ranked>('RankedThing').implement({
  description: 'A thing, and how central it is.',
  fields: (t) =>
    ({
      node: t.one({
        type: 'Entity',
        pattern: 'entity/self',
        from: 'id',
        nullable: false,
        description: 'What it is.',
      }),
      score: t.exposeFloat('score', { description: 'How much it has of the measure.' }),
    }) as never,
});

interface Ranking extends Network {
  readonly ranking: readonly Ranked[];
  readonly total: number;
}

const Centrality = builder.objectRef<Ranking>('Centrality').implement({
  description: 'Which things are most central.',
  fields: (t) => ({
    nodes: t.field({
      type: [RankedThing],
      description: 'The things, the most central first.',
      resolve: ({ ranking }) => ranking,
    }),
    totalCount: t.expose('total', {
      type: 'NonNegativeInt',
      description: 'How many things of the type are in the network.',
    }),
    network: t.field({
      type: MeasuredNetwork,
      description: 'In what it was measured, and whether that is the graph as it is.',
      resolve: (of) => of,
    }),
  }),
});

const Type = builder.enumType('CentralityType', {
  description: 'What can be central.',
  values: {
    AGENCY: { value: 'Agency', description: 'Agencies.' },
    DECISION: { value: 'Decision', description: 'Decisions whose title names an agency or a programme.' },
    PLEDGE: { value: 'Pledge', description: 'Pledges whose text names an agency or a programme.' },
    PROGRAMME: { value: 'Programme', description: 'Programmes.' },
  } as const,
});

const Measure = builder.enumType('CentralityMeasure', {
  description: 'How it is measured how central a thing is.',
  values: {
    DEGREE: { value: 'connections', description: 'How many things it is linked to.' },
    PAGERANK: {
      value: 'pagerank',
      description:
        'How often a walk along the links comes by: links to what is central count for more. All are 1 together.',
    },
    BETWEENNESS: {
      value: 'betweenness',
      description:
        'Which share of the shortest paths between two others leads by it, 0 to 1: a bridge has much of it.',
    },
  } as const,
});

builder.queryField('centrality', (t) =>
  t.whole({
    type: Centrality,
    statement: 'centrality/ranking',
    description:
      'Which agencies, programmes, decisions or pledges are most central: those that most is linked to, or that bridge the others. Measured after each import, over official links alone.',
    args: {
      type: t.arg({ type: Type, required: true, defaultValue: 'Agency', description: 'What is central.' }),
      measure: t.arg({
        type: Measure,
        required: true,
        defaultValue: 'pagerank',
        description: 'How that is measured.',
      }),
      first: t.arg.int({ required: true, defaultValue: 20, description: 'How many, 1 to 100.' }),
    },
    parameters: (args: Arguments) => {
      within('centrality(first:)', args['first'] as number, 100);
      return { ...args };
    },
    read: (row, { measure }) => {
      const { measured } = row as unknown as Ranking;
      if (measured && !measured.measures.includes(measure as string))
        throw badInput(
          `centrality(measure: BETWEENNESS) is not measured in a network of ${measured.nodes} things and ${measured.links} links: it would take minutes.`,
        );
      return row;
    },
    most: ({ first }) => first as number,
  }),
);

interface Group {
  readonly number: number;
  readonly size: number;
  readonly members: readonly string[];
  readonly names: readonly string[];
  readonly totals: readonly (readonly [EntityType, number])[];
}

const Member = builder.objectRef<{ readonly id: string }>('CommunityMember').implement({
  description: 'A thing in a group.',
  fields: (t) =>
    ({
      node: t.one({
        type: 'Entity',
        pattern: 'entity/self',
        from: 'id',
        nullable: false,
        description: 'What it is.',
      }),
    }) as never,
});

const Community = builder.objectRef<Group>('Community').implement({
  description: 'Things that are linked with each other more than with the rest.',
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

interface Groups extends Network {
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
      within('communities(first:)', first, 100);
      within('communities(members:)', members, 100);
      const ids = of.length > 0 ? (await named(graph, 'communities(of:)', of)).map(({ id }) => id) : [];
      return (await graph.read('centrality/communities', { of: ids, first, members })) as unknown as Groups;
    },
  }),
);
