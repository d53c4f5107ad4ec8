import '../shared/advice.ts';
import { entity } from '../declare/entity.ts';

entity('Agency', {
  description:
    'A public body that the pledges and decisions name: an agency, a department, a council, a company of the government.',
  all: 'All agencies that something names. Those that connect two policy areas, by the slugs of these: `where: {policyAreas: {all: ["landbouw-en-visserij", "buitenlands-beleid-en-toerisme"]}}`.',
  by: 'slug',
  fields: (t) => ({
    slug: t.property({ type: 'String', description: 'Its short name in web addresses, such as "fit".' }),
    shortName: t.property({ type: 'String', description: 'What it is usually called, such as "FIT".' }),
    name: t.property({ type: 'String', description: 'Its official Dutch name.' }),
    nameEn: t.property({
      type: 'String',
      nullable: true,
      description: 'Its name in English, where it has one.',
    }),
    names: t.property({
      type: ['String'],
      description: 'All names and spellings by which it is recognised.',
    }),
    abbreviations: t.property({ type: ['String'], description: 'Its abbreviations.' }),
    legalForm: t.property({
      type: 'String',
      nullable: true,
      description: 'Its legal form, such as "vzw" or "BV".',
    }),
    policyDomain: t.property({
      type: 'String',
      nullable: true,
      description: 'The policy domain of the Flemish administration that it belongs to.',
    }),
    source: t.property({ type: 'String', nullable: true, description: 'Where its names were taken from.' }),
    decisions: t.many({ type: 'Decision' }),
    advised: t.many({ type: 'Decision' }),
    appointments: t.many({ type: 'Appointment' }),
    pledges: t.many({ type: 'Pledge' }),
    commitments: t.many({ type: 'Commitment' }),
    findings: t.many({ type: 'Finding' }),
    programmes: t.many({ type: 'Programme' }),
    policyAreas: t.many({ type: 'PolicyArea' }),
    coOccurring: t.many({ type: 'Agency', ranked: true }),
  }),
  order: {
    NAME: { property: 'shortName', description: 'By short name.' },
    DECISIONS: { count: 'agency/decisions', description: 'By number of decisions.' },
    PLEDGES: { count: 'agency/pledges', description: 'By number of pledges.' },
    POLICY_AREAS: { count: 'agency/policyAreas', description: 'By number of policy areas.' },
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
  },
  groups: {
    POLICY_DOMAIN: { property: 'policyDomain', description: 'The policy domain of the administration.' },
    LEGAL_FORM: { property: 'legalForm', description: 'The legal form.' },
    PROGRAMME: { relation: 'agency/programmes', description: 'Each programme it has decisions under.' },
  },
});
