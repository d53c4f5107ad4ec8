import { entity } from '../declare/entity.ts';

entity('Office', {
  description:
    'An office of the government and the person who held it, such as a minister. A person with two offices after each other has two.',
  all: 'All offices of the government whose holders proposed decisions.',
  by: 'slug',
  fields: (t) => ({
    slug: t.property({
      type: 'String',
      description: 'The beginning of the title, and a few characters that make the slug unique.',
    }),
    title: t.property({
      type: 'String',
      description: 'The title in Dutch, as printed, such as "Vlaams minister van Brussel, Jeugd en Media".',
    }),
    firstDate: t.value({ type: 'Date', nullable: true, pattern: 'office/firstDate' }),
    lastDate: t.value({ type: 'Date', nullable: true, pattern: 'office/lastDate' }),
    person: t.one({ type: 'Person' }),
    decisions: t.many({ type: 'Decision' }),
    policyAreas: t.many({ type: 'PolicyArea' }),
  }),
  order: {
    TITLE: { property: 'title', description: 'By title.' },
    DECISIONS: { count: 'office/decisions', description: 'By number of decisions.' },
  },
  filter: {
    title: { type: 'StringFilter', description: 'By title.' },
    persons: { relation: 'office/person', target: 'Person' },
    decisions: { relation: 'office/decisions', target: 'Decision' },
    policyAreas: { relation: 'office/policyAreas', target: 'PolicyArea' },
  },
});
