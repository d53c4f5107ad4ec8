import { builder } from '../builder.ts';
import { entity } from '../declare/entity.ts';
import { DECISION_KINDS, STAGES } from '../../graph/model/vocabulary.ts';
import { Amount, AMOUNTS, amountsOf } from '../shared/amount.ts';
import { enumFilter } from '../inputs.ts';
import '../shared/advice.ts';

const DecisionKind = builder.enumType('DecisionKind', {
  description: 'The kind of a decision, by the words of its title.',
  values: DECISION_KINDS,
});

const DecisionStage = builder.enumType('DecisionStage', {
  description: 'The stage of a decision, by the words of its text.',
  values: STAGES,
});

entity('Decision', {
  description:
    'A decision of the cabinet: a title and a date. The same title on two dates is two decisions. Two decisions can have the same date and title if their permanent addresses differ.',
  all: 'All decisions of the cabinet, newest first. Decisions that support pledges of more than one policy area: `where: {mainPolicyAreas: {count: {gte: 2}}}`.',
  by: 'slug',
  fields: (t) => ({
    slug: t.property({
      type: 'String',
      description: 'The date, the beginning of the title, and a few characters that make the slug unique.',
    }),
    date: t.property({ type: 'Date', as: 'date', description: 'The date of the meeting.' }),
    title: t.property({ type: 'String', description: 'The title in Dutch, with single blanks.' }),
    kind: t.property({ type: DecisionKind, description: 'The kind of the decision.' }),
    stage: t.property({
      type: DecisionStage,
      nullable: true,
      description:
        'The first stage in the text of the decision; null if the text gives none, or was not imported.',
    }),
    stageWords: t.property({
      type: 'String',
      nullable: true,
      description: 'The words of the text about the stage; null if only the publisher gives it.',
    }),
    amounts: t.field({
      type: [Amount],
      description:
        'The amounts of money in the title. An empty list means that the title names no amount, not that the decision costs nothing. Amounts in the text: `texts { nodes { amounts { euros } } }`.',
      extensions: AMOUNTS,
      resolve: amountsOf('TITLE'),
    }),
    alternativeTitle: t.property({
      name: 'subtitle',
      type: 'String',
      nullable: true,
      description:
        'The formal name, such as "Voorontwerp van decreet tot …"; null if the publisher gives none, or was not imported.',
    }),
    uri: t.property({
      type: 'URL',
      nullable: true,
      description:
        'The permanent address of the decision on the site of the government; null if no imported text gives it.',
    }),
    themes: t.property({
      type: ['String'],
      nullable: true,
      description:
        "The identifiers of the themes that the government's site gives the decision; null if it gives none, or was not imported.",
    }),
    meeting: t.one({ type: 'Meeting', nullable: false }),
    proposedBy: t.many({ type: 'Office' }),
    agencies: t.many({ type: 'Agency' }),
    advisers: t.many({ type: 'Agency' }),
    programmes: t.many({ type: 'Programme' }),
    appointments: t.many({ type: 'Appointment' }),
    recalls: t.many({ type: 'Appointment' }),
    pledges: t.many({ type: 'Pledge' }),
    findings: t.many({ type: 'Finding' }),
    policyAreas: t.many({ type: 'PolicyArea' }),
    mainPolicyAreas: t.many({ type: 'PolicyArea' }),
    references: t.many({ type: 'Reference' }),
    texts: t.many({ type: 'Document' }),
    next: t.one({ type: 'Decision' }),
    previous: t.one({ type: 'Decision' }),
    daysToNext: t.value({ type: 'Int', nullable: true, pattern: 'decision/daysToNext' }),
  }),
  order: {
    DATE: { property: 'date', date: true, indexed: true, first: 'DESC', description: 'By date.' },
    TITLE: { property: 'title', description: 'By title.' },
    PLEDGES: { count: 'decision/pledges', description: 'By number of pledges.' },
    AGENCIES: { count: 'decision/agencies', description: 'By number of agencies.' },
  },
  filter: {
    date: { type: 'DateFilter', description: 'By date.' },
    title: { type: 'StringFilter', description: 'By title.' },
    kind: { type: enumFilter('DecisionKind', DecisionKind), description: 'By kind.' },
    stage: { type: enumFilter('DecisionStage', DecisionStage), description: 'By stage.' },
    proposedBy: { relation: 'decision/proposedBy', target: 'Office' },
    agencies: { relation: 'decision/agencies', target: 'Agency' },
    advisers: { relation: 'decision/advisers', target: 'Agency' },
    programmes: { relation: 'decision/programmes', target: 'Programme' },
    appointments: { relation: 'decision/appointments', target: 'Appointment' },
    pledges: { relation: 'decision/pledges', target: 'Pledge' },
    policyAreas: { relation: 'decision/policyAreas', target: 'PolicyArea' },
    mainPolicyAreas: { relation: 'decision/mainPolicyAreas', target: 'PolicyArea' },
    meetings: { relation: 'decision/meeting', target: 'Meeting' },
    texts: { relation: 'decision/texts', target: 'Document' },
    next: { relation: 'decision/next', target: 'Decision' },
    previous: { relation: 'decision/previous', target: 'Decision' },
  },
  groups: {
    YEAR: { property: 'date', part: 'year', description: 'By year, such as "2021".' },
    QUARTER: { property: 'date', part: 'quarter', description: 'By quarter, such as "2021-Q2".' },
    MONTH: { property: 'date', part: 'month', description: 'By month, such as "2021-06".' },
    KIND: { property: 'kind', constant: true, description: 'By kind.' },
    STAGE: { property: 'stage', constant: true, description: 'By stage in the text.' },
    OFFICE: {
      relation: 'decision/proposedBy',
      description: 'By office whose holder proposed the decision; a decision can be in several groups.',
    },
    ADVISER: {
      relation: 'decision/advisers',
      description: 'By adviser in the text; a decision can be in several groups.',
    },
    AGENCY: {
      relation: 'decision/agencies',
      description: 'By agency in the title; a decision can be in several groups.',
    },
    PROGRAMME: {
      relation: 'decision/programmes',
      description: 'By programme in the title; a decision can be in several groups.',
    },
    POLICY_AREA: {
      relation: 'decision/mainPolicyAreas',
      description:
        'By policy area of the pledges that the decision supports; a decision can be in several groups.',
    },
    BASIS: {
      relation: 'decision/pledges',
      basis: true,
      description:
        'By basis of its relation to pledges: an assessment cites the decision, or a document lists it.',
    },
  },
  sum: 'amounts',
});
