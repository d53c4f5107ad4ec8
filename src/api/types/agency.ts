import '../shared/advice.ts';
import { entity } from '../declare/entity.ts';

entity('Agency', {
  description:
    'A public body that pledges or decisions name: an agency, a department, a council or a company of the government.',
  all: 'All agencies that a document names. Agencies of two policy areas, by the slugs of the areas: `where: {policyAreas: {all: ["landbouw-en-visserij", "buitenlands-beleid-en-toerisme"]}}`.',
  by: 'slug',
  fields: (t) => ({
    slug: t.property({ type: 'String', description: 'The short name in web addresses, such as "fit".' }),
    shortName: t.property({ type: 'String', description: 'The usual name, such as "FIT".' }),
    name: t.property({ type: 'String', description: 'The official name in Dutch.' }),
    nameEn: t.property({
      type: 'String',
      nullable: true,
      description: 'The name in English; null if there is none.',
    }),
    names: t.property({
      type: ['String'],
      description: 'All names and spellings by which the agency is recognised in texts.',
    }),
    abbreviations: t.property({ type: ['String'], description: 'The abbreviations of the name.' }),
    legalForm: t.property({
      type: 'String',
      nullable: true,
      description: 'The legal form, such as "vzw" or "BV".',
    }),
    policyDomain: t.property({
      type: 'String',
      nullable: true,
      description: 'The policy domain of the Flemish administration to which the agency belongs.',
    }),
    source: t.property({ type: 'String', nullable: true, description: 'The source of the names.' }),
    decisions: t.many({ type: 'Decision' }),
    advised: t.many({ type: 'Decision' }),
    appointments: t.many({ type: 'Appointment' }),
    pledges: t.many({ type: 'Pledge' }),
    commitments: t.many({ type: 'Commitment' }),
    findings: t.many({ type: 'Finding' }),
    programmes: t.many({ type: 'Programme' }),
    policyAreas: t.many({ type: 'PolicyArea' }),
    mainPolicyAreas: t.many({ type: 'PolicyArea' }),
    coOccurring: t.many({ type: 'Agency', ranked: true }),
  }),
  order: {
    NAME: { property: 'shortName', description: 'By short name.' },
    DECISIONS: { count: 'agency/decisions', description: 'By number of decisions.' },
    PLEDGES: { count: 'agency/pledges', description: 'By number of pledges.' },
    POLICY_AREAS: { count: 'agency/mainPolicyAreas', description: 'By number of policy areas.' },
  },
  filter: {
    slug: { type: 'StringFilter', description: 'By slug.' },
    name: { type: 'StringFilter', description: 'By official name.' },
    legalForm: { type: 'StringFilter', description: 'By legal form.' },
    policyDomain: { type: 'StringFilter', description: 'By policy domain.' },
    decisions: { relation: 'agency/decisions', target: 'Decision' },
    advised: { relation: 'agency/advised', target: 'Decision' },
    appointments: { relation: 'agency/appointments', target: 'Appointment' },
    pledges: { relation: 'agency/pledges', target: 'Pledge' },
    programmes: { relation: 'agency/programmes', target: 'Programme' },
    policyAreas: { relation: 'agency/policyAreas', target: 'PolicyArea' },
    mainPolicyAreas: { relation: 'agency/mainPolicyAreas', target: 'PolicyArea' },
  },
  groups: {
    POLICY_DOMAIN: { property: 'policyDomain', description: 'By policy domain of the administration.' },
    LEGAL_FORM: { property: 'legalForm', description: 'By legal form.' },
    PROGRAMME: {
      relation: 'agency/programmes',
      description: 'By programme of its decisions; an agency can be in several groups.',
    },
  },
});
