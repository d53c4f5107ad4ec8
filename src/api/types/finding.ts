import { entity } from '../declare/entity.ts';

entity('Finding', {
  description:
    'One point, bullet or paragraph of an AI-written assessment: a claim, with the references that it cites.',
  all: 'All findings of the assessments.',
  by: 'id',
  fields: (t) => ({
    order: t.property({ type: 'PositiveInt', description: 'Its place in the assessment, from 1.' }),
    heading: t.property({ type: 'String', nullable: true, description: 'The heading that it stands under.' }),
    text: t.property({ type: 'String', description: 'Its text, in Markdown, as printed.' }),
    unrelated: t.property({
      type: 'Boolean',
      description:
        'Whether the finding says that the decisions it cites are not related to the pledge: they do not support the pledge.',
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
