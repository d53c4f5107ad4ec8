import { entity } from '../declare/entity.ts';

entity('PolicyArea', {
  description:
    'A policy area of the coalition agreement, or a chapter in a policy area. The folders of the documents define them.',
  all: 'All policy areas and chapters.',
  by: 'slug',
  fields: (t) => ({
    slug: t.property({
      type: 'String',
      description: 'The names of the folders, such as "buitenlands-beleid-en-toerisme".',
    }),
    name: t.property({ type: 'String', description: 'The name.' }),
    level: t.property({
      type: 'NonNegativeInt',
      description:
        'The depth in the tree: 0 for a policy area, 1 for a chapter, 2 for a chapter in a chapter.',
    }),
    parent: t.one({ type: 'PolicyArea' }),
    children: t.many({ type: 'PolicyArea' }),
    pledges: t.many({ type: 'Pledge' }),
    decisions: t.many({ type: 'Decision' }),
    agencies: t.many({ type: 'Agency' }),
    programmes: t.many({ type: 'Programme' }),
  }),
  order: {
    SLUG: { property: 'slug', description: 'By place in the tree.' },
    PLEDGES: { count: 'policyArea/pledges', description: 'By number of pledges.' },
    DECISIONS: { count: 'policyArea/decisions', description: 'By number of decisions.' },
    AGENCIES: { count: 'policyArea/agencies', description: 'By number of agencies.' },
  },
  filter: {
    slug: { type: 'StringFilter', description: 'By slug.' },
    name: { type: 'StringFilter', description: 'By name.' },
    level: { type: 'IntFilter', description: 'By depth in the tree.' },
    pledges: { relation: 'policyArea/pledges', target: 'Pledge' },
    decisions: { relation: 'policyArea/decisions', target: 'Decision' },
    agencies: { relation: 'policyArea/agencies', target: 'Agency' },
    programmes: { relation: 'policyArea/programmes', target: 'Programme' },
  },
});
