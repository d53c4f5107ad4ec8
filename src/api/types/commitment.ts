import { entity } from '../declare/entity.ts';

entity('Commitment', {
  description: 'One sentence of a pledge: a promise, or the context before the promises.',
  all: 'All commitments.',
  by: 'id',
  fields: (t) => ({
    order: t.property({ type: 'PositiveInt', description: 'The place in the pledge, from 1.' }),
    text: t.property({
      type: 'String',
      description: 'The sentence, without the hyphens of line breaks in the PDF.',
    }),
    textAsPrinted: t.property({ type: 'String', description: 'The sentence exactly as in the document.' }),
    context: t.property({
      type: 'Boolean',
      description: 'Whether the sentence only gives the context: the heading repeats it.',
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
    context: { type: 'BooleanFilter', description: 'By whether the sentence only gives the context.' },
    agencies: { relation: 'commitment/agencies', target: 'Agency' },
    pledges: { relation: 'commitment/pledge', target: 'Pledge' },
  },
});
