import { builder } from '../builder.ts';
import { typeOf } from '../../graph/engine/row.ts';
import { ALL_TYPES, plural } from '../../graph/model/types.ts';
import { Source, sources } from './evidence.ts';
import { LABEL_LENGTH, labelOf } from './label.ts';

/** POLICY_AREA in the schema, PolicyArea as a label in the graph. */
export const EntityTypeEnum = builder.enumType('EntityType', {
  description: 'The types of nodes in the graph.',
  values: Object.fromEntries(
    ALL_TYPES.map((type) => [
      type.replace(/(?<=[a-z])(?=[A-Z])/g, '_').toUpperCase(),
      { value: type, description: `One of the ${plural(type)}.` },
    ]),
  ),
});

builder.interfaceType('Entity', {
  description: 'A node of the graph. All types of nodes have these fields.',
  interfaces: [builder.nodeInterfaceRef()],
  resolveType: typeOf,
  fields: (t) => ({
    caption: t.property({
      type: 'String',
      description:
        'The name of the node for people, in Dutch, such as "2021-06-18 – Plan Vlaamse Veerkracht: …".',
    }),
    label: t.string({
      description: `The short name of the node, in Dutch: at most ${LABEL_LENGTH} characters, without date and Markdown. A long name keeps its beginning and its end.`,
      extensions: { graph: { kind: 'edge', needs: ['caption'] } },
      resolve: ({ properties }) => labelOf(String(properties['caption'])),
    }),
    subtitle: t.value({ type: 'String', pattern: 'entity/subtitle', nullable: true }),
    type: t.field({ type: EntityTypeEnum, description: 'The type of the node.', resolve: typeOf }),
    degree: t.value({ type: 'NonNegativeInt', pattern: 'entity/degree' }),
    neighbours: t.many({
      type: 'Entity',
      pattern: 'entity/neighbours',
      ranked: true,
      args: {
        types: t.arg({
          type: [EntityTypeEnum],
          description: 'Only nodes of these types. An empty list: no nodes.',
        }),
        exclude: t.arg.idList({
          description: 'Ids of nodes to leave out, such as nodes that a picture already has.',
        }),
      },
      parameters: ({ types, exclude }) => ({ types: types ?? null, exclude: exclude ?? [] }),
    }),
    provenance: t.value({ type: [Source], pattern: 'entity/provenance', read: sources }),
  }),
});
