import { expandNode, type Expansion } from '../../analysis/expansion.ts';
import { placed } from '../../analysis/placed.ts';
import { SHOWN } from '../../graph/model/types.ts';
import { LIMITS } from '../../limits.ts';
import { builder } from '../builder.ts';
import { EntityTypeEnum } from '../shared/entity.ts';
import { basesOf } from '../shared/evidence.ts';
import { NetworkEdgeType, NetworkNodeType } from '../shared/network.ts';
import { TypeTotal } from '../shared/typeTotal.ts';

const ExpansionType = builder.objectRef<Expansion>('Expansion').implement({
  description: 'The neighbours of a node that a picture does not have yet.',
  fields: (t) => ({
    nodes: t.field({
      type: [NetworkNodeType],
      description: 'The new nodes, those with most relations first.',
      resolve: ({ network }) => placed(network),
    }),
    edges: t.field({
      type: [NetworkEdgeType],
      description: 'The relations of the new nodes, with each other and with the nodes of the picture.',
      resolve: ({ network }) => network.edges,
    }),
    left: t.field({
      type: [TypeTotal],
      description: 'Number of further neighbours that are neither new nor in the picture, by type.',
      resolve: ({ left }) => left,
    }),
    complete: t.exposeBoolean('complete', {
      description: 'Whether all neighbours were read. False for a node with very many relations.',
    }),
  }),
});

builder.queryField('expand', (t) =>
  t.field({
    type: ExpansionType,
    description: 'Expands a node of a picture: gives its neighbours that the picture does not have yet.',
    args: {
      id: t.arg.string({
        required: true,
        description: 'The node: an id, a slug or a name, such as "Agency:fit" or "FIT".',
      }),
      shown: t.arg.idList({
        required: true,
        defaultValue: [],
        description: `The ids of the nodes that the picture has, at most ${LIMITS.expandShown}.`,
      }),
      types: t.arg({
        type: [EntityTypeEnum],
        required: true,
        defaultValue: SHOWN,
        description: 'The types of the new nodes.',
      }),
      basis: t.arg(basesOf()),
      first: t.arg.int({
        required: true,
        defaultValue: 25,
        description: `The largest number of new nodes, 1 to ${LIMITS.first}.`,
      }),
    },
    complexity: ({ first }) => ({ field: 1_000, multiplier: first * 2 }),
    resolve: (_, asked, { graph }) => expandNode(graph, asked),
  }),
);
