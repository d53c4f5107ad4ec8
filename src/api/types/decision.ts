import { builder } from '../builder.ts';
import { entity } from '../declare/entity.ts';
import { DECISION_KINDS, STAGES } from '../../graph/model/vocabulary.ts';
import { Amount, AMOUNTS, amountsOf } from '../shared/amount.ts';
import { enumFilter } from '../inputs.ts';
import '../shared/advice.ts';

const DecisionKind = builder.enumType('DecisionKind', {
  description: 'What sort of decision it is, by the words of its title.',
  values: DECISION_KINDS,
});

const DecisionStage = builder.enumType('DecisionStage', {
  description: 'How far a decision brings its file, by the words of its text.',
  values: STAGES,
});

entity('Decision', {
  description: 'A decision of the cabinet: a title on a day. The same title on two days is two decisions.',
  all: 'All decisions of the cabinet, newest first. Those that support pledges of more than one policy area: `where: {policyAreas: {count: {gte: 2}}}`.',
  by: 'slug',
  fields: (t) => ({
    slug: t.property({
      type: 'String',
      description: 'Its date, the beginning of its title, and a few characters that tell it apart.',
    }),
    date: t.property({ type: 'Date', as: 'date', description: 'The day of the meeting.' }),
    title: t.property({ type: 'String', description: 'The title, in Dutch, white space collapsed.' }),
    kind: t.property({ type: DecisionKind, description: 'What sort of decision it is.' }),
    stage: t.property({
      type: DecisionStage,
      nullable: true,
      description:
        'The first stage that the text of the decision says; null where the text says none, or was not imported.',
    }),
    stageWords: t.property({
      type: 'String',
      nullable: true,
      description: 'The words of the text that say the stage; null where only the publisher says it.',
    }),
    amounts: t.field({
      type: [Amount],
      description:
        'The amounts of money that the title names; empty says that it names none, not that it costs nothing. Those of its text: `texts { nodes { amounts { euros } } }`.',
      extensions: AMOUNTS,
      resolve: amountsOf('TITLE'),
    }),
    meeting: t.one({ type: 'Meeting', nullable: false }),
    agencies: t.many({ type: 'Agency' }),
    advisers: t.many({ type: 'Agency' }),
    programmes: t.many({ type: 'Programme' }),
    appointments: t.many({ type: 'Appointment' }),
    pledges: t.many({ type: 'Pledge' }),
    findings: t.many({ type: 'Finding' }),
    policyAreas: t.many({ type: 'PolicyArea' }),
    references: t.many({ type: 'Reference' }),
    texts: t.many({ type: 'Document' }),
    next: t.one({ type: 'Decision' }),
    previous: t.one({ type: 'Decision' }),
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
    agencies: { relation: 'decision/agencies', target: 'Agency' },
    advisers: { relation: 'decision/advisers', target: 'Agency' },
    programmes: { relation: 'decision/programmes', target: 'Programme' },
    appointments: { relation: 'decision/appointments', target: 'Appointment' },
    pledges: { relation: 'decision/pledges', target: 'Pledge' },
    policyAreas: { relation: 'decision/policyAreas', target: 'PolicyArea' },
    meetings: { relation: 'decision/meeting', target: 'Meeting' },
    texts: { relation: 'decision/texts', target: 'Document' },
    next: { relation: 'decision/next', target: 'Decision' },
    previous: { relation: 'decision/previous', target: 'Decision' },
  },
  groups: {
    YEAR: { property: 'date', part: 'year', description: 'The year: "2021".' },
    QUARTER: { property: 'date', part: 'quarter', description: 'The quarter: "2021-Q2".' },
    MONTH: { property: 'date', part: 'month', description: 'The month: "2021-06".' },
    KIND: { property: 'kind', constant: true, description: 'What sort of decision it is.' },
    STAGE: {
      property: 'stage',
      constant: true,
      description: 'The stage that the text of the decision says.',
    },
    ADVISER: { relation: 'decision/advisers', description: 'Each adviser that the text names.' },
    AGENCY: { relation: 'decision/agencies', description: 'Each agency that the title names.' },
    PROGRAMME: { relation: 'decision/programmes', description: 'Each programme that the title names.' },
    POLICY_AREA: {
      relation: 'decision/policyAreas',
      description: 'Each policy area of the pledges that it is cited or listed for.',
    },
    BASIS: {
      relation: 'decision/pledges',
      basis: true,
      description: 'The basis of its relation to a pledge: an assessment cites it, or a document lists it.',
    },
  },
  sum: 'amounts',
});
