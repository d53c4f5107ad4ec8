import { builder } from '../builder.ts';
import { connectionType } from '../../graph/engine/declare/lists.ts';
import type { Fields } from '../../graph/engine/declare/types.ts';
import type { FieldSpec } from '../../graph/engine/field.ts';
import type { Edge, Link } from '../../graph/engine/row.ts';
import { PERSON_DIRECTIONS } from '../../graph/model/vocabulary.ts';

const PersonDirection = builder.enumType('PersonDirection', {
  description: 'The effect of an appointment for a person.',
  values: PERSON_DIRECTIONS,
});

const link = (...link: readonly (keyof Link)[]) => ({ graph: { kind: 'edge', link } satisfies FieldSpec });

/** What the text says of a person in an appointment: the same from both ends. */
const named = (t: Fields<Edge>) => ({
  direction: t.field({
    type: PersonDirection,
    nullable: true,
    extensions: link('direction'),
    description:
      'Whether the person gets, keeps or leaves the post; null in a list that follows no appointment.',
    resolve: (edge) => edge.link?.direction,
  }),
  effectiveDate: t.field({
    type: 'Date',
    nullable: true,
    extensions: link('effectiveDate'),
    description: 'The date of effect for this person; null if the text of the decision gives none.',
    resolve: (edge) => edge.link?.effectiveDate,
  }),
  replaces: t.field({
    type: 'String',
    nullable: true,
    extensions: link('replaces'),
    description:
      'The name of the person who is replaced, exactly as in the text; null if the text gives none.',
    resolve: (edge) => edge.link?.replaces,
  }),
});

connectionType(builder, 'Person', named);
connectionType(builder, 'Appointment', named);
