import { builder } from '../builder.ts';
import { LIMITS } from '../../limits.ts';
import { SHOWN } from '../../graph/model/types.ts';
import { askedBelow } from '../../graph/engine/selection.ts';
import { drawNetwork } from '../../analysis/network.ts';
import { EntityTypeEnum } from '../shared/entity.ts';
import { basesOf } from '../shared/evidence.ts';
import { NetworkType } from '../shared/network.ts';

const Order = builder.enumType('NetworkOrder', {
  description: 'The order of nodes that are equally far from the focus.',
  values: {
    DEGREE: { description: 'Nodes with most relations first.' },
    DATE: { description: 'The newest nodes first.' },
  } as const,
});

builder.queryField('network', (t) =>
  t.field({
    type: NetworkType,
    description:
      'The graph around some nodes, to draw it. The same network as a file for Gephi: /export/network.gexf?focus=FIT&depth=2. For other tools: .csv, .graphml, .json, .ttl and .jsonld. The whole graph: /export/graph.gexf.',
    args: {
      focus: t.arg.stringList({
        required: true,
        description: `The nodes in the middle, at most ${LIMITS.focus}: ids, slugs or names, such as "FIT".`,
      }),
      depth: t.arg.int({
        required: true,
        defaultValue: 1,
        description: `Number of steps from the focus, 1 to ${LIMITS.networkDepth}.`,
      }),
      types: t.arg({
        type: [EntityTypeEnum],
        required: true,
        defaultValue: [...SHOWN],
        description: 'The types of nodes in the network. The focus is always in it, also for an empty list.',
      }),
      basis: t.arg(basesOf(' An empty list: no relations.')),
      from: t.arg({
        type: 'Date',
        required: false,
        description: 'No nodes before this date. Nodes without a date stay.',
      }),
      to: t.arg({
        type: 'Date',
        required: false,
        description: 'No nodes after this date. Nodes without a date stay.',
      }),
      policyArea: t.arg.string({
        description:
          'Only pledges of this policy area and its chapters, and decisions that support them: the slug or name of the area.',
      }),
      maxNodes: t.arg.int({
        required: true,
        defaultValue: 300,
        description: `The largest number of nodes, 1 to ${LIMITS.networkNodes}.`,
      }),
      order: t.arg({
        type: Order,
        required: true,
        defaultValue: 'DEGREE',
        description: 'Which nodes come first if there are more than `maxNodes`.',
      }),
    },
    complexity: ({ maxNodes }) => ({ field: 1_000, multiplier: maxNodes }),
    resolve: (_, { types, ...asked }, { graph }, info) =>
      drawNetwork(graph, { ...asked, types: types }, { evidence: askedBelow(info).has('edges.evidence') }),
  }),
);
