import { builder } from '../builder.ts';
import { LIMITS } from '../../limits.ts';
import { ALL_BASES } from '../../graph/model/bases.ts';
import { SHOWN } from '../../graph/model/types.ts';
import { askedBelow } from '../../graph/engine/selection.ts';
import { drawNetwork } from '../../analysis/network.ts';
import { EntityTypeEnum } from '../shared/entity.ts';
import { Basis } from '../shared/evidence.ts';
import { NetworkType } from '../shared/network.ts';

const Order = builder.enumType('NetworkOrder', {
  description: 'The order of nodes that are equally far from the focus.',
  values: {
    DEGREE: { description: 'What has most links.' },
    DATE: { description: 'What is newest.' },
  } as const,
});

builder.queryField('network', (t) =>
  t.field({
    type: NetworkType,
    description:
      'The graph around the nodes in `focus`, to draw it. The same network as a file for Gephi, a spreadsheet or linked data: /export/network.gexf?focus=FIT&depth=2, likewise .csv, .graphml, .json, .ttl and .jsonld; everything: /export/graph.gexf.',
    args: {
      focus: t.arg.stringList({
        required: true,
        description: 'What it is around, at most 100: ids, slugs or any names, such as "FIT".',
      }),
      depth: t.arg.int({
        required: true,
        defaultValue: 1,
        description: `How many steps from the focus, 1 to ${LIMITS.networkDepth}.`,
      }),
      types: t.arg({
        type: [EntityTypeEnum],
        required: true,
        defaultValue: [...SHOWN],
        description: 'The types of nodes in the network. The focus is always in it.',
      }),
      basis: t.arg({
        type: [Basis],
        required: true,
        defaultValue: [...ALL_BASES],
        description: 'The bases of the relations in the network.',
      }),
      from: t.arg({
        type: 'Date',
        required: false,
        description: 'Nothing before this day; what has no day stays.',
      }),
      to: t.arg({
        type: 'Date',
        required: false,
        description: 'Nothing after this day; what has no day stays.',
      }),
      policyArea: t.arg.string({
        description:
          'Only pledges of this policy area and its chapters, and decisions that support them: its slug or name.',
      }),
      maxNodes: t.arg.int({
        required: true,
        defaultValue: 300,
        description: `Number of nodes at most, 1 to ${LIMITS.networkNodes}.`,
      }),
      order: t.arg({
        type: Order,
        required: true,
        defaultValue: 'DEGREE',
        description: 'Which nodes come first when the network has more than `maxNodes`.',
      }),
    },
    complexity: ({ maxNodes }) => ({ field: 1_000, multiplier: maxNodes }),
    resolve: (_, { types, ...asked }, { graph }, info) =>
      drawNetwork(graph, { ...asked, types: types }, { evidence: askedBelow(info).has('edges.evidence') }),
  }),
);
