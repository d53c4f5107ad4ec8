import { builder } from '../builder.ts';
import { entity } from '../declare/entity.ts';
import { ACTS, ROLE_KINDS } from '../../graph/model/vocabulary.ts';
import { enumFilter } from '../inputs.ts';
import '../shared/named.ts';

const Act = builder.enumType('AppointmentAct', { description: 'What is done with a post.', values: ACTS });
const RoleKind = builder.enumType('RoleKind', { description: 'What a post is for.', values: ROLE_KINDS });

entity('Appointment', {
  description:
    'One act upon one post. Titles tell of the post and the day; who it is, only the text of the decision, where the text was imported. Some appointments only the text tells of: the basis of their link to the decision is TEXT.',
  all: 'All appointments, newest first.',
  by: 'id',
  fields: (t) => ({
    act: t.property({ type: Act, description: 'What is done.' }),
    role: t.property({
      type: 'String',
      nullable: true,
      description: 'The post in Dutch, in the singular: "regeringscommissaris".',
    }),
    roleKind: t.property({ type: RoleKind, nullable: true, description: 'What the post is for.' }),
    organ: t.property({
      type: 'String',
      nullable: true,
      description: 'The organ that the post is in, such as "raad van bestuur".',
    }),
    date: t.property({ type: 'Date', as: 'date', description: 'The day of the decision.' }),
    effectiveDate: t.property({
      type: 'Date',
      as: 'date',
      nullable: true,
      description:
        'The day from which the appointment holds, where the text of the decision says one day for all persons. It may differ from the day of the decision.',
    }),
    words: t.property({
      type: 'String',
      description: 'The words of the title, or of the text, that say so.',
    }),
    agency: t.one({ type: 'Agency' }),
    persons: t.many({ type: 'Person' }),
    decision: t.one({ type: 'Decision', nullable: false }),
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
    roleKind: { type: enumFilter('RoleKind', RoleKind), description: 'By what the post is for.' },
    organ: { type: 'StringFilter', description: 'By organ.' },
    agencies: { relation: 'appointment/agency', target: 'Agency' },
    decisions: { relation: 'appointment/decision', target: 'Decision' },
    persons: { relation: 'appointment/persons', target: 'Person' },
  },
  groups: {
    YEAR: { property: 'date', part: 'year', description: 'The year: "2021".' },
    QUARTER: { property: 'date', part: 'quarter', description: 'The quarter: "2021-Q2".' },
    MONTH: { property: 'date', part: 'month', description: 'The month: "2021-06".' },
    ACT: { property: 'act', constant: true, description: 'What is done.' },
    ROLE: { property: 'role', description: 'The post, in Dutch.' },
    ROLE_KIND: { property: 'roleKind', constant: true, description: 'What the post is for.' },
    ORGAN: { property: 'organ', description: 'The organ that the post is in, in Dutch.' },
    AGENCY: { relation: 'appointment/agency', description: 'The agency that it is in.' },
  },
});
