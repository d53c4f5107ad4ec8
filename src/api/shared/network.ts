import { builder } from '../builder.ts';
import { ENDINGS, type Ending } from '../../export/exported.ts';
import type { Link } from '../../graph/engine/row.ts';
import { partsOf } from '../../graph/model/types.ts';
import type { Network, NetworkEdge } from '../../analysis/network.ts';
import { placed, type Placed } from '../../analysis/placed.ts';
import { EntityTypeEnum } from './entity.ts';
import { Basis, Evidence } from './evidence.ts';
import { LABEL_LENGTH, labelOf } from './label.ts';
import { NAMED } from './nameTaken.ts';
import { COUNTED } from './prices.ts';
import { writeParameters } from './parameters.ts';
import { RelationTypeEnum } from './relation.ts';
import { TypeTotal } from './typeTotal.ts';

// The fields are called as drawing libraries call them: graphology has keys, and sigma takes an attribute `type` for
// the program that draws a node or an edge. No `id`: an id belongs to one type, or clients that keep a store by id
// would write one type over another.
export const NetworkNodeType = builder.objectRef<Placed>('NetworkNode').implement({
  description: 'A node in a picture of the graph: an entity, with what a picture shows of it.',
  fields: (t) => ({
    key: t.exposeID('id', {
      description:
        'The key of the node in the picture, which edges name as their source or target. It is also the id of the entity, such as "Agency:fit".',
    }),
    entityType: t.field({
      type: EntityTypeEnum,
      description: 'The type of the entity.',
      resolve: ({ id }) => partsOf(id).type,
    }),
    caption: t.exposeString('caption', { description: 'The caption of the entity, in Dutch.' }),
    label: t.string({
      description: `The short name of the entity, at most ${LABEL_LENGTH} characters, to write at the node.`,
      resolve: ({ caption }) => labelOf(caption),
    }),
    date: t.expose('date', {
      type: 'Date',
      nullable: true,
      description: 'The date of the entity; null if it has none.',
    }),
    degree: t.expose('degree', {
      type: 'NonNegativeInt',
      description: 'Number of relations of the entity in the whole graph.',
    }),
    x: t.float({
      description:
        'The horizontal place of the node in a picture, from the middle to the right. A picture is about 1,000 wide.',
      resolve: async ({ place }) => (await place())[0],
    }),
    y: t.float({
      description:
        'The vertical place of the node in a picture, from the middle down. A picture is about 700 high.',
      resolve: async ({ place }) => (await place())[1],
    }),
    entity: t.nodeById({ from: 'id', description: 'The entity itself, with all its fields.' }),
  }),
});

export const NetworkEdgeType = builder.objectRef<NetworkEdge>('NetworkEdge').implement({
  description: 'An edge in a picture of the graph: a relation from one entity to another.',
  fields: (t) => ({
    key: t.id({
      description: 'The key of the edge: the same for the same relation in every picture.',
      resolve: ({ source, type, basis, target }) => [source, type, basis, target].join(' '),
    }),
    source: t.exposeID('source', { description: 'The key of the node that the edge starts from.' }),
    target: t.exposeID('target', { description: 'The key of the node that the edge leads to.' }),
    kind: t.expose('type', { type: RelationTypeEnum, description: 'The type of the relation.' }),
    basis: t.field({
      type: Basis,
      description: 'The basis of the relation: which text says that it exists.',
      resolve: ({ basis }) => basis,
    }),
    date: t.expose('date', {
      type: 'Date',
      nullable: true,
      description: 'The later date of the two entities; null if neither has one.',
    }),
    evidence: t.field({
      type: Evidence,
      description: 'The evidence of the relation: the words, and their places in documents.',
      resolve: ({ basis, words, sources }): Link => ({ basis, words: words ?? [], sources: sources ?? [] }),
    }),
  }),
});

const Format = builder.enumType('NetworkFormat', {
  description: 'The formats in which a network can be exported.',
  values: Object.fromEntries(
    Object.entries(ENDINGS).map(([ending, description]) => [
      ending.toUpperCase(),
      { value: ending as Ending, description },
    ]),
  ),
});

export const NetworkType = builder.objectRef<Network>('Network').implement({
  description: 'A part of the graph to draw: some nodes, and every relation between two of them.',
  fields: (t) => ({
    named: t.field({ ...NAMED, resolve: ({ named }) => named }),
    nodes: t.field({
      type: [NetworkNodeType],
      complexity: COUNTED,
      description: 'The nodes, the nearest to the focus first.',
      resolve: placed,
    }),
    edges: t.field({
      type: [NetworkEdgeType],
      // A network has about two relations for each node.
      complexity: { field: 0, multiplier: 2 },
      description: 'The relations between the nodes.',
      resolve: ({ edges }) => edges,
    }),
    truncated: t.exposeBoolean('truncated', {
      description: 'Whether nodes were left out; `totals` counts all nodes.',
    }),
    totals: t.field({
      type: [TypeTotal],
      description: 'Number of nodes that were found, by type. Nodes that were left out count too.',
      resolve: ({ totals }) => totals,
    }),
    export: t.string({
      description:
        'The address on this server of the same network as a file, such as "/export/network.gexf?focus=Agency%3Afit".',
      args: { format: t.arg({ type: Format, required: true, description: 'The format of the file.' }) },
      resolve: ({ asked }, { format }, _, { schema }) => {
        const field = schema.getQueryType()?.getFields()['network'];
        return `/export/network.${format}?${field ? writeParameters(field, { ...asked }) : ''}`;
      },
    }),
  }),
});
