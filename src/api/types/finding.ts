import { entity } from '../declare/entity.ts';

entity('Finding', {
  description: 'One point, bullet or paragraph of an AI-written assessment: a claim, with its references.',
  all: 'All findings of the assessments.',
  by: 'id',
  fields: (t) => ({
    order: t.property({ type: 'PositiveInt', description: 'The place in the assessment, from 1.' }),
    heading: t.property({ type: 'String', nullable: true, description: 'The heading above the finding.' }),
    text: t.property({ type: 'String', description: 'The text in Markdown, exactly as in the document.' }),
    unrelated: t.property({
      type: 'Boolean',
      description:
        'Whether the finding says that its decisions are not related to the pledge. They do not support the pledge then.',
    }),
    pledge: t.one({ type: 'Pledge', nullable: false }),
    references: t.many({ type: 'Reference' }),
    decisions: t.many({ type: 'Decision' }),
    agencies: t.many({ type: 'Agency' }),
    programmes: t.many({ type: 'Programme' }),
  }),
  order: {
    ORDER: { property: 'order', description: 'By place in the assessment.' },
    REFERENCES: { count: 'finding/references', description: 'By number of references.' },
  },
  filter: {
    order: { type: 'IntFilter', description: 'By place in the assessment.' },
    unrelated: { type: 'BooleanFilter', description: 'By whether it calls what it cites unrelated.' },
    text: { type: 'StringFilter', description: 'By text.' },
    references: { relation: 'finding/references', target: 'Reference' },
    decisions: { relation: 'finding/decisions', target: 'Decision' },
    agencies: { relation: 'finding/agencies', target: 'Agency' },
    pledges: { relation: 'finding/pledge', target: 'Pledge' },
  },
});
