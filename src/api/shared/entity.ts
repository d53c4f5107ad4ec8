import { builder } from '../builder.ts';
import { typeOf } from '../../graph/engine/row.ts';
import { ALL_TYPES, plural } from '../../graph/model/types.ts';
import { Source, sources } from './evidence.ts';

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
  description: 'Anything in the graph: it has a caption, a type, links, and places where it is written.',
  interfaces: [builder.nodeInterfaceRef()],
  resolveType: typeOf,
  fields: (t) => ({
    caption: t.property({
      type: 'String',
      description: 'What to call it, in Dutch: "2021-06-18 – Plan Vlaamse Veerkracht: …".',
    }),
    type: t.field({ type: EntityTypeEnum, description: 'What it is.', resolve: typeOf }),
    degree: t.value({ type: 'NonNegativeInt', pattern: 'entity/degree' }),
    neighbours: t.many({
      type: 'Entity',
      pattern: 'entity/neighbours',
      ranked: true,
      args: {
        types: t.arg({ type: [EntityTypeEnum], description: 'Only nodes of these types.' }),
        exclude: t.arg.idList({ description: 'Without these: what a picture has already.' }),
      },
      parameters: ({ types, exclude }) => ({ types: types ?? [], exclude: exclude ?? [] }),
    }),
    provenance: t.value({ type: [Source], pattern: 'entity/provenance', read: sources }),
  }),
});
