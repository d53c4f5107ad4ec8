import { builder } from '../builder.ts';
import type { Link } from '../../graph/engine/row.ts';
import { RELATION_TYPES } from '../../graph/model/model.ts';
import type { RelationType } from '../../graph/model/relations.ts';
import { Evidence } from './evidence.ts';

export const RelationTypeEnum = builder.enumType('RelationType', {
  description: 'The type of a relation, read from its start to its end.',
  values: Object.fromEntries(
    Object.entries(RELATION_TYPES).map(([type, { description }]) => [type, { description }]),
  ) as Record<RelationType, { description: string }>,
});

/** A relation as cypher/walk/between.cypher returns it: seen from one of its ends. */
export interface Between {
  readonly from: string;
  readonly to: string;
  readonly type: RelationType;
  readonly outgoing: boolean;
  readonly date: string | null;
  readonly link: Link;
}

export const Relation = builder.objectRef<Between>('Relation').implement({
  description: 'A relation between two nodes, with its evidence.',
  fields: (t) => ({
    type: t.expose('type', {
      type: RelationTypeEnum,
      description: 'The type of the relation, such as CONCERNS.',
    }),
    outgoing: t.exposeBoolean('outgoing', {
      description:
        'Whether the relation goes from the first node to the second. False: from the second to the first.',
    }),
    evidence: t.field({
      type: Evidence,
      description: 'The evidence of the relation.',
      resolve: ({ link }) => link,
    }),
  }),
});
