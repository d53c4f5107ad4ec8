import { builder } from '../builder.ts';
import { groupsField } from '../declare/countable.ts';

const Statistics = builder.objectRef<object>('Statistics').implement({
  description:
    'Counts and sums over the whole graph, in groups by one key or two. The totals are the same as in lists with the same filter.',
  fields: (t) => ({
    decisions: groupsField(
      t,
      'Decision',
      'Counts of decisions, with the sums of the amounts in their titles.',
    ),
    appointments: groupsField(t, 'Appointment', 'Counts of appointments.'),
    pledges: groupsField(t, 'Pledge', 'Counts of pledges.'),
    agencies: groupsField(t, 'Agency', 'Counts of agencies.'),
  }),
});

builder.queryField('statistics', (t) =>
  t.field({
    type: Statistics,
    description:
      'Counts in groups, such as the number of decisions by year and kind, or the sum of amounts by agency.',
    resolve: () => ({}),
  }),
);
