import { builder } from '../builder.ts';
import { connectionType } from '../../graph/engine/declare/lists.ts';
import type { Fields } from '../../graph/engine/declare/types.ts';
import type { FieldSpec } from '../../graph/engine/field.ts';
import type { Edge } from '../../graph/engine/row.ts';
import { ADVICE_KINDS } from '../../graph/model/vocabulary.ts';

const AdviceKind = builder.enumType('AdviceKind', {
  description: 'Whether an adviser gave advice on a decision, or is asked for advice.',
  values: ADVICE_KINDS,
});

/** What the text says of the advice: the same from both ends. */
const advised = (t: Fields<Edge>) => ({
  advice: t.field({
    type: AdviceKind,
    nullable: true,
    extensions: { graph: { kind: 'edge', link: ['advice'] } satisfies FieldSpec },
    description:
      'Whether the adviser gave advice, or is asked for advice; null in a list of other relations.',
    resolve: (edge) => edge.link?.advice,
  }),
});

connectionType(builder, 'Agency', advised);
connectionType(builder, 'Decision', advised);
