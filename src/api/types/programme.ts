import { entity } from '../declare/entity.ts';

entity('Programme', {
  description: 'A programme or plan that decisions belong to, such as the Plan Vlaamse Veerkracht.',
  all: 'All programmes that a document names.',
  by: 'slug',
  fields: (t) => ({
    slug: t.property({ type: 'String', description: 'The short name in web addresses.' }),
    name: t.property({ type: 'String', description: 'The name.' }),
    names: t.property({
      type: ['String'],
      description: 'All names by which the programme is recognised in texts.',
    }),
    decisions: t.many({ type: 'Decision' }),
    agencies: t.many({ type: 'Agency' }),
    pledges: t.many({ type: 'Pledge' }),
    policyAreas: t.many({ type: 'PolicyArea' }),
    mainPolicyAreas: t.many({ type: 'PolicyArea' }),
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
    mainPolicyAreas: { relation: 'programme/mainPolicyAreas', target: 'PolicyArea' },
  },
});
