import { builder } from '../builder.ts';
import { badInput, within } from '../../errors.ts';
import { LIMITS } from '../../limits.ts';
import { MeasuredNetwork, type Measured } from '../shared/measured.ts';

interface Ranked {
  readonly id: string;
  readonly score: number;
}

const RankedNode = builder.objectRef<Ranked>('RankedNode').implement({
  description: 'A node, and its centrality.',
  fields: (t) => ({
    node: t.nodeById({ from: 'id', description: 'The node.' }),
    score: t.exposeFloat('score', { description: 'The value of the measure for this node.' }),
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
      description: 'Number of nodes of this type in the network.',
    }),
    network: t.field({
      type: MeasuredNetwork,
      description: 'The network that was measured, and whether it matches the current graph.',
      resolve: (of) => of,
    }),
  }),
});

const Type = builder.enumType('CentralityType', {
  description: 'The types of nodes with a centrality.',
  values: {
    AGENCY: { value: 'Agency', description: 'Agencies.' },
    DECISION: { value: 'Decision', description: 'Decisions whose title names an agency or a programme.' },
    PLEDGE: { value: 'Pledge', description: 'Pledges whose text names an agency or a programme.' },
    PROGRAMME: { value: 'Programme', description: 'Programmes.' },
  } as const,
});

const Measure = builder.enumType('CentralityMeasure', {
  description: 'The measures of centrality.',
  values: {
    DEGREE: { value: 'connections', description: 'Number of neighbours in the network.' },
    PAGERANK: {
      value: 'pagerank',
      description:
        'PageRank: a relation to a central node counts more than a relation to another node. The sum over all nodes is 1.',
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
      'The most central agencies, programmes, decisions or pledges: those with most relations, or those that are bridges between others. Computed after each import, from official relations alone.',
    args: {
      type: t.arg({
        type: Type,
        required: true,
        defaultValue: 'Agency',
        description: 'The type of the nodes.',
      }),
      measure: t.arg({
        type: Measure,
        required: true,
        defaultValue: 'pagerank',
        description: 'The measure.',
      }),
      first: t.arg.int({ required: true, defaultValue: 20, description: 'Number of nodes, 1 to 100.' }),
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
