import { entity } from '../declare/entity.ts';

entity('Programme', {
  description: 'A programme or plan under which decisions fall, such as the Plan Vlaamse Veerkracht.',
  all: 'All programmes that something names.',
  by: 'slug',
  fields: (t) => ({
    slug: t.property({ type: 'String', description: 'Its short name in web addresses.' }),
    name: t.property({ type: 'String', description: 'Its name.' }),
    names: t.property({ type: ['String'], description: 'All names by which it is recognised.' }),
    decisions: t.many({ type: 'Decision' }),
    agencies: t.many({ type: 'Agency' }),
    pledges: t.many({ type: 'Pledge' }),
    policyAreas: t.many({ type: 'PolicyArea' }),
  }),
  order: {
    NAME: { property: 'name', description: 'By name.' },
    DECISIONS: { count: 'programme/decisions', description: 'By number of decisions.' },
    AGENCIES: { count: 'programme/agencies', description: 'By number of agencies.' },
  },
  filter: {
    slug: { type: 'StringFilter', description: 'By slug.' },
    name: { type: 'StringFilter', description: 'By name.' },
    decisions: { relation: 'programme/decisions', target: 'Decision' },
    agencies: { relation: 'programme/agencies', target: 'Agency' },
    policyAreas: { relation: 'programme/policyAreas', target: 'PolicyArea' },
  },
});
