import '../shared/named.ts';
import { entity } from '../declare/entity.ts';

entity('Person', {
  description:
    'A person whom the text of a decision names in an appointment, or who proposed a decision as the holder of an office. Only the name is known: two persons with the same name are one node.',
  all: 'All persons whom decisions name in an appointment, or who proposed decisions.',
  by: 'slug',
  fields: (t) => ({
    slug: t.property({
      type: 'String',
      description: 'The name, and a few characters that make the slug unique.',
    }),
    name: t.property({ type: 'String', description: 'The name as in the text.' }),
    appointments: t.many({ type: 'Appointment' }),
    agencies: t.many({ type: 'Agency' }),
    decisions: t.many({ type: 'Decision' }),
    offices: t.many({ type: 'Office' }),
    proposed: t.many({ type: 'Decision' }),
  }),
  order: {
    NAME: { property: 'name', description: 'By name.' },
    APPOINTMENTS: { count: 'person/appointments', description: 'By number of appointments.' },
    AGENCIES: { count: 'person/agencies', description: 'By number of agencies.' },
  },
  filter: {
    name: { type: 'StringFilter', description: 'By name.' },
    appointments: { relation: 'person/appointments', target: 'Appointment' },
    agencies: { relation: 'person/agencies', target: 'Agency' },
    decisions: { relation: 'person/decisions', target: 'Decision' },
    offices: { relation: 'person/offices', target: 'Office' },
    proposed: { relation: 'person/proposed', target: 'Decision' },
  },
});
