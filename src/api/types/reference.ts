import { entity } from '../declare/entity.ts';

entity('Reference', {
  description: 'An entry in the list of references of a document. A citation such as [7] points to it.',
  all: 'All references that the documents list.',
  by: 'id',
  fields: (t) => ({
    index: t.property({
      type: 'NonNegativeInt',
      description: 'The number of the reference in the document, from 0.',
    }),
    date: t.property({ type: 'Date', as: 'date', description: 'The date in the list.' }),
    title: t.property({
      type: 'String',
      nullable: true,
      description: 'The title in the list; null if the list gives none.',
    }),
    url: t.property({
      type: 'URL',
      nullable: true,
      description: 'A search on the public site of the government. It is not a permanent address.',
    }),
    time: t.property({
      type: 'LocalTime',
      nullable: true,
      description: 'The hour of the meeting in Brussels, as in the link.',
    }),
    document: t.one({ type: 'Document', nullable: false }),
    decision: t.one({ type: 'Decision' }),
    possibleDecisions: t.many({ type: 'Decision' }),
    findings: t.many({ type: 'Finding' }),
  }),
  order: {
    INDEX: { property: 'index', description: 'By number.' },
    DATE: { property: 'date', date: true, description: 'By date.' },
  },
  filter: {
    index: { type: 'IntFilter', description: 'By number.' },
    date: { type: 'DateFilter', description: 'By date.' },
    title: { type: 'StringFilter', description: 'By title.' },
    decisions: { relation: 'reference/decision', target: 'Decision' },
    possibleDecisions: { relation: 'reference/possibleDecisions', target: 'Decision' },
    findings: { relation: 'reference/findings', target: 'Finding' },
    documents: { relation: 'reference/document', target: 'Document' },
  },
});
