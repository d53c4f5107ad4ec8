import { builder } from '../builder.ts';
import { ENDINGS, type Ending } from '../../export/exported.ts';
import type { Link } from '../../graph/engine/row.ts';
import { partsOf } from '../../graph/model/types.ts';
import type { Network, NetworkEdge, NetworkNode } from '../../analysis/network.ts';
import { EntityTypeEnum } from './entity.ts';
import { Basis, Evidence } from './evidence.ts';
import { writeParameters } from './parameters.ts';
import { RelationTypeEnum } from './relation.ts';
import { TypeTotal } from './typeTotal.ts';

const NetworkNodeType = builder.objectRef<NetworkNode>('NetworkNode').implement({
  description: 'A thing in a picture of the graph.',
  fields: (t) => ({
    id: t.exposeID('id', { description: 'Its id, such as "Agency:fit".' }),
    type: t.field({
      type: EntityTypeEnum,
      description: 'What it is.',
      resolve: ({ id }) => partsOf(id).type,
    }),
    caption: t.exposeString('caption', { description: 'What to call it, in Dutch.' }),
    date: t.expose('date', { type: 'Date', nullable: true, description: 'Its day, where it has one.' }),
    degree: t.expose('degree', {
      type: 'NonNegativeInt',
      description: 'How many links it has in the whole graph.',
    }),
    entity: t.nodeById({ from: 'id', description: 'The thing itself, with all its fields.' }),
  }),
});

const NetworkEdgeType = builder.objectRef<NetworkEdge>('NetworkEdge').implement({
  description: 'A relation in a picture of the graph.',
  fields: (t) => ({
    id: t.id({
      description: 'The same for the same relation in every picture.',
      resolve: ({ source, type, basis, target }) => [source, type, basis, target].join(' '),
    }),
    source: t.exposeID('source', { description: 'The id of the node that it starts from.' }),
    target: t.exposeID('target', { description: 'The id of the node that it leads to.' }),
    type: t.expose('type', { type: RelationTypeEnum, description: 'What it says.' }),
    basis: t.field({ type: Basis, description: 'Who says so.', resolve: ({ basis }) => basis }),
    date: t.expose('date', {
      type: 'Date',
      nullable: true,
      description: 'The day of the thing at one of its ends.',
    }),
    evidence: t.field({
      type: Evidence,
      description: 'Why it exists: the words that were seen, and where.',
      resolve: ({ basis, words, sources }): Link => ({ basis, words: words ?? [], sources: sources ?? [] }),
    }),
  }),
});

const Format = builder.enumType('NetworkFormat', {
  description: 'What a network can be taken away as.',
  values: Object.fromEntries(
    Object.entries(ENDINGS).map(([ending, description]) => [
      ending.toUpperCase(),
      { value: ending as Ending, description },
    ]),
  ),
});

export const NetworkType = builder.objectRef<Network>('Network').implement({
  description: 'A part of the graph to draw: things, and every relation from one of them to another.',
  fields: (t) => ({
    nodes: t.field({
      type: [NetworkNodeType],
      description: 'The things, the nearest first.',
      resolve: ({ nodes }) => nodes,
    }),
    edges: t.field({
      type: [NetworkEdgeType],
      description: 'The relations among them.',
      resolve: ({ edges }) => edges,
    }),
    truncated: t.exposeBoolean('truncated', { description: 'Whether something was left out: see `totals`.' }),
    totals: t.field({
      type: [TypeTotal],
      description: 'How many things were met by type, those that were left out too.',
      resolve: ({ totals }) => totals,
    }),
    export: t.string({
      description:
        'The address on this server that gives the same network as a file: "/export/network.gexf?focus=Agency%3Afit".',
      args: { format: t.arg({ type: Format, required: true, description: 'Which kind of file.' }) },
      resolve: ({ asked }, { format }, _, { schema }) => {
        const field = schema.getQueryType()?.getFields()['network'];
        return `/export/network.${format}?${field ? writeParameters(field, { ...asked }) : ''}`;
      },
    }),
  }),
});
