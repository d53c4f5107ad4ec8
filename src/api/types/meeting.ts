import { entity } from '../declare/entity.ts';

entity('Meeting', {
  description: 'A meeting of the Flemish cabinet: a day on which decisions fell.',
  all: 'All cabinet meetings at which a decision fell, newest first.',
  by: 'date',
  fields: (t) => ({
    date: t.property({ type: 'Date', as: 'date', description: 'The day.' }),
    times: t.property({
      type: ['LocalTime'],
      description: 'When it began, in Brussels. Two times when there were two meetings that day.',
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
