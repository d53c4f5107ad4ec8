import { entity } from '../declare/entity.ts';
import { AGREEMENT_START } from '../../graph/model/vocabulary.ts';

const daysBetween = (from: string, to: string) =>
  Math.round((Date.parse(to) - Date.parse(from)) / 86_400_000);

entity('Pledge', {
  description:
    'A section of the coalition agreement: the promises of the government, and the assessment of them.',
  all: 'All pledges: sections of the coalition agreement.',
  by: 'slug',
  fields: (t) => ({
    slug: t.property({
      type: 'String',
      description: 'The beginning of the path, and a few characters that make the slug unique.',
    }),
    number: t.property({
      type: 'String',
      nullable: true,
      description:
        'The number of the section. Each policy area starts again from 1, so the number alone does not identify a pledge.',
    }),
    title: t.property({ type: 'String', description: 'The heading. The document cuts it if it is long.' }),
    text: t.property({
      type: 'String',
      description: 'The text of the agreement, without the hyphens of line breaks in the PDF.',
    }),
    textAsPrinted: t.property({ type: 'String', description: 'The text exactly as in the document.' }),
    introduction: t.property({
      type: 'String',
      nullable: true,
      description: 'The text of the AI-written assessment before its first point.',
    }),
    conclusion: t.property({
      type: 'String',
      nullable: true,
      description: 'The text of the AI-written assessment after its last point.',
    }),
    policyArea: t.one({ type: 'PolicyArea' }),
    chapter: t.one({ type: 'PolicyArea' }),
    policyAreas: t.many({ type: 'PolicyArea' }),
    document: t.one({ type: 'Document', nullable: false }),
    commitments: t.many({ type: 'Commitment' }),
    findings: t.many({ type: 'Finding' }),
    references: t.many({ type: 'Reference' }),
    decisions: t.many({ type: 'Decision' }),
    firstDecision: t.one({ type: 'Decision' }),
    daysToFirstDecision: t.value({
      type: 'Int',
      pattern: 'pledge/firstDecisionDate',
      nullable: true,
      description: `The number of days from the start of the coalition agreement, ${AGREEMENT_START}, to the first decision of the pledge; null without a decision.`,
      read: (date) => (typeof date === 'string' ? daysBetween(AGREEMENT_START, date) : null),
    }),
    agencies: t.many({ type: 'Agency' }),
    programmes: t.many({ type: 'Programme' }),
  }),
  order: {
    TITLE: { property: 'title', description: 'By heading.' },
    DECISIONS: { count: 'pledge/decisions', description: 'By number of decisions.' },
    FIRST_DECISION: { value: 'pledge/firstDecisionDate', description: 'By date of the first decision.' },
  },
  filter: {
    slug: { type: 'StringFilter', description: 'By slug.' },
    number: { type: 'StringFilter', description: 'By section number.' },
    title: { type: 'StringFilter', description: 'By heading.' },
    policyAreas: { relation: 'pledge/policyAreas', target: 'PolicyArea' },
    decisions: { relation: 'pledge/decisions', target: 'Decision' },
    agencies: { relation: 'pledge/agencies', target: 'Agency' },
    programmes: { relation: 'pledge/programmes', target: 'Programme' },
    commitments: { relation: 'pledge/commitments', target: 'Commitment' },
  },
  groups: {
    POLICY_AREA: { relation: 'pledge/policyArea', description: 'By policy area.' },
    CHAPTER: {
      relation: 'pledge/chapters',
      description: 'By chapter, at any depth; a pledge can be in several groups.',
    },
    AGENCY: {
      relation: 'pledge/agencies',
      description: 'By agency in the text; a pledge can be in several groups.',
    },
    PROGRAMME: {
      relation: 'pledge/programmes',
      description: 'By programme in the text; a pledge can be in several groups.',
    },
  },
});
