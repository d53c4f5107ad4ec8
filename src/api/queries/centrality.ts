import { builder } from '../builder.ts';
import { badInput, within } from '../../errors.ts';
import { LIMITS } from '../../limits.ts';
import { MeasuredNetwork, type Measured } from '../shared/measured.ts';

interface Ranked {
  readonly id: string;
  readonly score: number;
}

const RankedNode = builder.objectRef<Ranked>('RankedNode').implement({
  description: 'A node and its centrality.',
  fields: (t) => ({
    node: t.nodeById({ from: 'id', description: 'What it is.' }),
    score: t.exposeFloat('score', { description: 'How much it has of the measure.' }),
  }),
});

interface Ranking extends Measured {
  readonly ranking: readonly Ranked[];
  readonly total: number;
}

const Centrality = builder.objectRef<Ranking>('Centrality').implement({
  description: 'The most central nodes of a type.',
  fields: (t) => ({
    nodes: t.field({
      type: [RankedNode],
      description: 'The nodes, the most central first.',
      resolve: ({ ranking }) => ranking,
    }),
    totalCount: t.expose('total', {
      type: 'NonNegativeInt',
      description: 'Number of nodes of the type in the network.',
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
  description: 'A measure of centrality.',
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
        'Share of the shortest paths between other nodes that pass through this node, from 0 to 1. High for bridges.',
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
    columns: ['version', 'measured', 'ranking', 'total'],
    parameters: (args) => {
      within('centrality(first:)', args.first, LIMITS.first);
      return { ...args };
    },
    read: (row, { measure }) => {
      const { measured } = row as Ranking;
      if (measured && !measured.measures.includes(measure))
        throw badInput(
          `centrality(measure:): BETWEENNESS is not computed for a network of ${measured.nodes} nodes and ${measured.links} relations, because it would take minutes. Use DEGREE or PAGERANK.`,
        );
      return row;
    },
    most: ({ first }) => first,
  }),
);
