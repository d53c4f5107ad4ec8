import { entity } from '../declare/entity.ts';

entity('Meeting', {
  description: 'A meeting of the Flemish cabinet: all decisions of one day.',
  all: 'All cabinet meetings with decisions, newest first.',
  by: 'date',
  fields: (t) => ({
    date: t.property({ type: 'Date', as: 'date', description: 'The date.' }),
    times: t.property({
      type: ['LocalTime'],
      description:
        'The time of the start, in Brussels; several if the cabinet had several meetings on that day.',
    }),
    decisions: t.many({ type: 'Decision' }),
  }),
  order: {
    DATE: { property: 'date', date: true, indexed: true, first: 'DESC', description: 'By date.' },
    DECISIONS: { count: 'meeting/decisions', description: 'By number of decisions.' },
  },
  filter: {
    date: { type: 'DateFilter', description: 'By date.' },
    decisions: { relation: 'meeting/decisions', target: 'Decision' },
  },
});
