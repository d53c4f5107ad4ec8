import { entity } from '../declare/entity.ts';
import { AGREEMENT_START } from '../../graph/model/vocabulary.ts';

const daysBetween = (from: string, to: string) =>
  Math.round((Date.parse(to) - Date.parse(from)) / 86_400_000);

entity('Pledge', {
  description:
    'A section of the coalition agreement: what the government promised, and what was found about it.',
  all: 'All pledges: sections of the coalition agreement.',
  by: 'slug',
  fields: (t) => ({
    slug: t.property({
      type: 'String',
      description: 'The beginning of its path, and a few characters that tell it apart.',
    }),
    number: t.property({
      type: 'String',
      nullable: true,
      description:
        'The number of the section. Numbers start again in each policy area, so a number alone identifies nothing.',
    }),
    title: t.property({ type: 'String', description: 'The heading, as the document cuts it.' }),
    text: t.property({
      type: 'String',
      description: "The text of the agreement, with the PDF's line-break hyphens mended.",
    }),
    textAsPrinted: t.property({ type: 'String', description: 'The text as the document prints it.' }),
    introduction: t.property({
      type: 'String',
      nullable: true,
      description: 'What the AI-written assessment says before its first point.',
    }),
    conclusion: t.property({
      type: 'String',
      nullable: true,
      description: 'What the AI-written assessment says after its last point.',
    }),
    policyArea: t.one({ type: 'PolicyArea' }),
    chapter: t.one({ type: 'PolicyArea' }),
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
      description: `How many days after the start of the coalition agreement, ${AGREEMENT_START}, the first of its decisions fell; null where it has none.`,
      read: (date) => (typeof date === 'string' ? daysBetween(AGREEMENT_START, date) : null),
    }),
    agencies: t.many({ type: 'Agency' }),
    programmes: t.many({ type: 'Programme' }),
  }),
  order: {
    TITLE: { property: 'title', description: 'By heading.' },
    DECISIONS: { count: 'pledge/decisions', description: 'By number of decisions.' },
    FIRST_DECISION: { value: 'pledge/firstDecisionDate', description: 'By the day of its first decision.' },
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
    POLICY_AREA: { relation: 'pledge/policyArea', description: 'The policy area.' },
    CHAPTER: { relation: 'pledge/chapter', description: 'The chapter.' },
    AGENCY: { relation: 'pledge/agencies', description: 'Each agency that the text names.' },
    PROGRAMME: { relation: 'pledge/programmes', description: 'Each programme that the text names.' },
  },
});
