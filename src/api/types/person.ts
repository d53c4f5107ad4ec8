import '../shared/named.ts';
import { entity } from '../declare/entity.ts';

entity('Person', {
  description:
    'Somebody whom the text of a decision names in an appointment. Known by the name alone: two of one name cannot be told apart.',
  all: 'All persons whom the text of a decision names in an appointment.',
  by: 'slug',
  fields: (t) => ({
    slug: t.property({
      type: 'String',
      description: 'The name, and a few characters that tell it apart.',
    }),
    name: t.property({ type: 'String', description: 'The name, as the text has it.' }),
    appointments: t.many({ type: 'Appointment' }),
    agencies: t.many({ type: 'Agency' }),
    decisions: t.many({ type: 'Decision' }),
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
  },
});
