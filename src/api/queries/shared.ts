import { builder } from '../builder.ts';
import type { Link } from '../../graph/engine/row.ts';
import { badInput, countWithin, within } from '../../errors.ts';
import { LIMITS } from '../../limits.ts';
import type { RelationType } from '../../graph/model/relations.ts';
import { SHOWN } from '../../graph/model/types.ts';
import { idsNamed } from '../../search/named.ts';
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
  description: 'A relation of one of the given nodes to a node that they share.',
  fields: (t) => ({
    of: t.nodeById({ from: 'of', description: 'Which of the things asked for.' }),
    through: t.nodeById({
      from: 'through',
      description: 'The decision that joins the two; null where they are linked directly.',
      nullable: true,
    }),
    type: t.field({
      type: RelationTypeEnum,
      description: 'What the last relation says.',
      resolve: ({ type }) => type,
    }),
    evidence: t.field({
      type: Evidence,
      description: 'Why it exists.',
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
  description: 'A node that all given nodes are linked to.',
  fields: (t) => ({
    node: t.nodeById({ from: 'id', description: 'What it is.' }),
    ways: t.expose('ways', {
      type: 'PositiveInt',
      description: 'In how many ways they are linked to it, all together.',
    }),
    links: t.field({
      type: [SharedLinkType],
      description: 'Up to three of these ways for each of them.',
      resolve: ({ links }) => links.flat(),
    }),
  }),
});

interface Shared {
  readonly nodes: readonly SharedNode[];
  readonly total: number;
  readonly ids: readonly string[];
}

const SharedType = builder.objectRef<Shared>('Shared').implement({
  description: 'The nodes that the given nodes have in common.',
  fields: (t) => ({
    nodes: t.field({
      type: [SharedNodeType],
      description: 'What they share, the most closely shared first.',
      resolve: ({ nodes }) => nodes,
    }),
    totalCount: t.expose('total', { type: 'NonNegativeInt', description: 'How much they share in all.' }),
    totals: t.field({
      type: [TypeTotal],
      description: 'How much of each type.',
      resolve: ({ ids }) => countTypes(ids),
    }),
  }),
});

builder.queryField('shared', (t) =>
  t.field({
    type: SharedType,
    description:
      'What two or more nodes have in common: the nodes that are linked to all of them, directly or through a decision.',
    args: {
      of: t.arg.stringList({
        required: true,
        description: 'The nodes to compare, 2 to 10: ids, slugs or any names, such as "VDAB".',
      }),
      types: t.arg({
        type: [EntityTypeEnum],
        required: true,
        defaultValue: [...SHOWN],
        description: 'Only shared nodes of these types.',
      }),
      first: t.arg.int({ required: true, defaultValue: 20, description: 'How many, 1 to 100.' }),
    },
    complexity: ({ first }) => ({ field: 1_000, multiplier: first }),
    resolve: async (_, { of, types, first }, { graph }) => {
      within('shared(first:)', first, LIMITS.first);
      countWithin('shared(of:)', 'names', of.length, LIMITS.sharedOf, 2);
      const ids = [...new Set(await idsNamed(graph, 'shared(of:)', of))];
      if (ids.length < 2)
        throw badInput(`shared(of:) needs two different nodes; all these names mean ${ids[0]}.`);
      return (await graph.read('shared/nodes', { ids, types, first })) as Shared;
    },
  }),
);
