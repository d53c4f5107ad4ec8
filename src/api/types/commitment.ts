import { entity } from '../declare/entity.ts';

entity('Commitment', {
  description: 'One sentence of a pledge: one promise, or the context that goes before it.',
  all: 'All commitments.',
  by: 'id',
  fields: (t) => ({
    order: t.property({ type: 'PositiveInt', description: 'Its place in the pledge, from 1.' }),
    text: t.property({
      type: 'String',
      description: "The sentence, with the PDF's line-break hyphens mended.",
    }),
    textAsPrinted: t.property({ type: 'String', description: 'The sentence as the document prints it.' }),
    context: t.property({
      type: 'Boolean',
      description: 'Whether it only gives the context: the sentence that the heading repeats.',
    }),
    pledge: t.one({ type: 'Pledge', nullable: false }),
    agencies: t.many({ type: 'Agency' }),
    programmes: t.many({ type: 'Programme' }),
  }),
  order: {
    ORDER: { property: 'order', description: 'By place in the pledge.' },
  },
  filter: {
    text: { type: 'StringFilter', description: 'By text.' },
    context: { type: 'BooleanFilter', description: 'By whether it only gives the context.' },
    agencies: { relation: 'commitment/agencies', target: 'Agency' },
    pledges: { relation: 'commitment/pledge', target: 'Pledge' },
  },
});
