import { builder } from '../builder.ts';
import { ENDINGS, type Ending } from '../../export/exported.ts';
import { writeParameters } from '../shared/parameters.ts';
import { LIMITS } from '../../limits.ts';
import type { Link } from '../../graph/engine/row.ts';
import { ALL_BASES } from '../../graph/model/bases.ts';
import { partsOf, SHOWN, type EntityType } from '../../graph/model/types.ts';
import { askedBelow } from '../../graph/engine/selection.ts';
import {
  drawNetwork,
  type Network,
  type NetworkEdge,
  type NetworkNode,
  type TypeCount,
} from '../../analysis/network.ts';
import { Basis, Evidence } from '../shared/evidence.ts';
import { EntityTypeEnum } from '../shared/entity.ts';
import { RelationTypeEnum } from '../shared/relation.ts';

const NetworkNodeType = builder.objectRef<NetworkNode>('NetworkNode').implement({
  description: 'A thing in a picture of the graph.',
  fields: (t) =>
    ({
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
      entity: t.thing({ from: 'id', description: 'The thing itself, with all its fields.' }),
    }) as never,
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
    basis: t.field({ type: Basis, description: 'Who says so.', resolve: ({ basis }) => basis as 'TITLE' }),
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

export const TypeTotal = builder.objectRef<TypeCount>('TypeTotal').implement({
  description: 'How many things there are of a type.',
  fields: (t) => ({
    type: t.field({ type: EntityTypeEnum, description: 'The type.', resolve: ({ type }) => type }),
    count: t.expose('count', { type: 'NonNegativeInt', description: 'How many.' }),
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

const Order = builder.enumType('NetworkOrder', {
  description: 'What comes first of the things that are equally far from the focus.',
  values: {
    DEGREE: { description: 'What has most links.' },
    DATE: { description: 'What is newest.' },
  } as const,
});

builder.queryField('network', (t) =>
  t.field({
    type: NetworkType,
    description:
      'The graph around some things, to draw it. The same as a file for Gephi, a spreadsheet or linked data: /export/network.gexf?focus=FIT&depth=2, likewise .csv, .graphml, .json, .ttl and .jsonld; everything: /export/graph.gexf.',
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
        defaultValue: SHOWN as never,
        description: 'What it goes by and shows, beside the focus.',
      }),
      basis: t.arg({
        type: [Basis],
        required: true,
        defaultValue: [...ALL_BASES],
        description: 'On what its relations may stand.',
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
        description: `How many things at most, 1 to ${LIMITS.networkNodes}.`,
      }),
      order: t.arg({
        type: Order,
        required: true,
        defaultValue: 'DEGREE',
        description: 'What comes first where not everything has a place.',
      }),
    },
    complexity: ({ maxNodes }) => ({ field: 1_000, multiplier: maxNodes }),
    resolve: (_, { types, ...asked }, { graph }, info) =>
      drawNetwork(
        graph,
        { ...asked, types: types as EntityType[] },
        { evidence: askedBelow(info).has('edges.evidence') },
      ),
  }),
);
