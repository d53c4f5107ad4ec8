import { builder } from '../builder.ts';
import type { Link } from '../../graph/engine/row.ts';
import { badInput, countWithin, within } from '../../errors.ts';
import { LIMITS } from '../../limits.ts';
import type { RelationType } from '../../graph/model/relations.ts';
import { SHOWN } from '../../graph/model/types.ts';
import { named, type Start } from '../../search/named.ts';
import { NAMED } from '../shared/nameTaken.ts';
import { COUNTED } from '../shared/prices.ts';
import { countTypes } from '../../analysis/network.ts';
import { Evidence } from '../shared/evidence.ts';
import { EntityTypeEnum } from '../shared/entity.ts';
import { TypeTotal } from '../shared/typeTotal.ts';
import { RelationTypeEnum } from '../shared/relation.ts';

interface SharedLink {
  readonly of: string;
  readonly through: string | null;
  readonly type: RelationType;
  readonly link: Link;
}

const SharedLinkType = builder.objectRef<SharedLink>('SharedLink').implement({
  description: 'A relation between one of the given nodes and the shared node.',
  fields: (t) => ({
    of: t.nodeById({ from: 'of', description: 'The given node.' }),
    through: t.nodeById({
      from: 'through',
      description: 'The decision between the two nodes; null if they are related directly.',
      nullable: true,
    }),
    type: t.field({
      type: RelationTypeEnum,
      description: 'The type of the relation to the shared node.',
      resolve: ({ type }) => type,
    }),
    evidence: t.field({
      type: Evidence,
      description: 'The evidence of the relation.',
      resolve: ({ link }) => link,
    }),
  }),
});

interface SharedNode {
  readonly id: string;
  readonly ways: number;
  readonly links: readonly (readonly SharedLink[])[];
}

const SharedNodeType = builder.objectRef<SharedNode>('SharedNode').implement({
  description: 'A node that is related to all given nodes.',
  fields: (t) => ({
    node: t.nodeById({ from: 'id', description: 'The shared node.' }),
    ways: t.expose('ways', {
      type: 'PositiveInt',
      description: 'Number of relations of all given nodes to the shared node, direct or through a decision.',
    }),
    links: t.field({
      type: [SharedLinkType],
      complexity: { field: 0, multiplier: 3 },
      description: 'Up to three of these relations for each given node.',
      resolve: ({ links }) => links.flat(),
    }),
  }),
});

interface Shared {
  readonly nodes: readonly SharedNode[];
  readonly total: number;
  readonly ids: readonly string[];
  readonly named: readonly Start[];
}

const SharedType = builder.objectRef<Shared>('Shared').implement({
  description: 'The nodes that some given nodes share.',
  fields: (t) => ({
    named: t.field({ ...NAMED, resolve: ({ named }) => named }),
    nodes: t.field({
      type: [SharedNodeType],
      complexity: COUNTED,
      description: 'The shared nodes, those with most relations first.',
      resolve: ({ nodes }) => nodes,
    }),
    totalCount: t.expose('total', { type: 'NonNegativeInt', description: 'Number of all shared nodes.' }),
    totals: t.field({
      type: [TypeTotal],
      description: 'Number of shared nodes of each type.',
      resolve: ({ ids }) => countTypes(ids),
    }),
  }),
});

builder.queryField('shared', (t) =>
  t.field({
    type: SharedType,
    description:
      'The nodes that two or more given nodes share: they are related to all given nodes, directly or through a decision.',
    args: {
      of: t.arg.stringList({
        required: true,
        description: `The given nodes, 2 to ${LIMITS.sharedOf}: ids, slugs or names, such as "VDAB".`,
      }),
      types: t.arg({
        type: [EntityTypeEnum],
        required: true,
        defaultValue: [...SHOWN],
        description: 'Only shared nodes of these types. An empty list: no nodes.',
      }),
      first: t.arg.int({
        required: true,
        defaultValue: 20,
        description: 'Number of shared nodes, 1 to 100.',
      }),
    },
    complexity: ({ of, first }) => ({ field: 1_000, multiplier: of.length * first }),
    resolve: async (_, { of, types, first }, { graph }) => {
      within('shared(first:)', first, LIMITS.first);
      countWithin('shared(of:)', 'names', of.length, LIMITS.sharedOf, 2);
      const starts = await named(graph, 'shared(of:)', of);
      const ids = [...new Set(starts.map(({ id }) => id))];
      if (ids.length < 2)
        throw badInput(`shared(of:) needs two different nodes; all these names mean ${ids[0]}.`);
      const found = await graph.read('shared/nodes', { ids, types, first });
      return { ...(found as Omit<Shared, 'named'>), named: starts };
    },
  }),
);
