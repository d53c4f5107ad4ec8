import { builder } from '../builder.ts';
import { groupsField } from '../declare/countable.ts';

const Statistics = builder.objectRef<object>('Statistics').implement({
  description:
    'Counts and sums over the whole graph, in groups by one key or two. The totals are those of the lists with the same filter.',
  fields: (t) => ({
    decisions: groupsField(t, 'Decision', 'Decisions, with the money their titles name.'),
    appointments: groupsField(t, 'Appointment', 'Acts upon posts.'),
    pledges: groupsField(t, 'Pledge', 'Pledges of the coalition agreement.'),
    agencies: groupsField(t, 'Agency', 'Agencies that something names.'),
  }),
});

builder.queryField('statistics', (t) =>
  t.field({
    type: Statistics,
    description: 'Counts in groups: how many decisions a year and kind, how much money an agency …',
    resolve: () => ({}),
  }),
);
