import { builder } from '../builder.ts';
import { entity } from '../declare/entity.ts';
import { ACTS, ROLE_KINDS } from '../../graph/model/vocabulary.ts';
import { enumFilter } from '../inputs.ts';
import '../shared/named.ts';

const Act = builder.enumType('AppointmentAct', { description: 'The act about a post.', values: ACTS });
const RoleKind = builder.enumType('RoleKind', { description: 'The kind of a post.', values: ROLE_KINDS });

entity('Appointment', {
  description:
    'One act about one post, such as an appointment or a discharge. Titles give the post and the date. Only the texts of decisions name persons, if they were imported. If only the text gives the appointment, the basis of its relation to the decision is TEXT.',
  all: 'All appointments, newest first.',
  by: 'id',
  fields: (t) => ({
    act: t.property({ type: Act, description: 'The act.' }),
    role: t.property({
      type: 'String',
      nullable: true,
      description: 'The post in Dutch, in the singular: "regeringscommissaris".',
    }),
    roleKind: t.property({ type: RoleKind, nullable: true, description: 'The kind of the post.' }),
    organ: t.property({
      type: 'String',
      nullable: true,
      description: 'The organ of the post in Dutch, such as "raad van bestuur".',
    }),
    date: t.property({ type: 'Date', as: 'date', description: 'The date of the decision.' }),
    effectiveDate: t.property({
      type: 'Date',
      as: 'date',
      nullable: true,
      description:
        'The date of effect; null unless the text of the decision gives one date for all persons. It can differ from the date of the decision.',
    }),
    words: t.property({
      type: 'String',
      description: 'The words of the title or the text about this act.',
    }),
    agencies: t.many({ type: 'Agency' }),
    agency: t.one({
      type: 'Agency',
      deprecated: 'An appointment can be at several agencies. Use `agencies`.',
    }),
    persons: t.many({ type: 'Person' }),
    decision: t.one({ type: 'Decision' }),
    recalledBy: t.one({ type: 'Decision' }),
    filledBy: t.one({ type: 'Appointment' }),
  }),
  order: {
    DATE: { property: 'date', date: true, first: 'DESC', description: 'By date.' },
  },
  filter: {
    date: { type: 'DateFilter', description: 'By date.' },
    effectiveDate: { type: 'DateFilter', description: 'By the day from which it holds.' },
    act: { type: enumFilter('AppointmentAct', Act), description: 'By act.' },
    role: { type: 'StringFilter', description: 'By role.' },
    roleKind: { type: enumFilter('RoleKind', RoleKind), description: 'By kind of post.' },
    organ: { type: 'StringFilter', description: 'By organ.' },
    agencies: { relation: 'appointment/agencies', target: 'Agency' },
    decisions: { relation: 'appointment/decision', target: 'Decision' },
    persons: { relation: 'appointment/persons', target: 'Person' },
  },
  groups: {
    YEAR: { property: 'date', part: 'year', description: 'By year, such as "2021".' },
    QUARTER: { property: 'date', part: 'quarter', description: 'By quarter, such as "2021-Q2".' },
    MONTH: { property: 'date', part: 'month', description: 'By month, such as "2021-06".' },
    ACT: { property: 'act', constant: true, description: 'By act.' },
    ROLE: { property: 'role', description: 'By post, in Dutch.' },
    ROLE_KIND: { property: 'roleKind', constant: true, description: 'By kind of post.' },
    ORGAN: { property: 'organ', description: 'By organ, in Dutch.' },
    AGENCY: {
      relation: 'appointment/agencies',
      description: 'By agency; an appointment can be in several groups.',
    },
  },
});
