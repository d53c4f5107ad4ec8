import { entity } from '../declare/entity.ts';

entity('Reference', {
  description: "An entry of a document's list of references, which a citation such as [7] refers to.",
  all: 'All references that the documents list.',
  by: 'id',
  fields: (t) => ({
    index: t.property({
      type: 'NonNegativeInt',
      description: 'The number by which the document cites it, from 0.',
    }),
    date: t.property({ type: 'Date', as: 'date', description: 'The day that the list gives.' }),
    title: t.property({
      type: 'String',
      nullable: true,
      description: 'The title that the list gives; some entries have none.',
    }),
    url: t.property({
      type: 'URL',
      nullable: true,
      description: "A search on the government's public site: not a permanent address.",
    }),
    time: t.property({
      type: 'LocalTime',
      nullable: true,
      description: "The hour of the meeting in Brussels, as the link's search says.",
    }),
    document: t.one({ type: 'Document', nullable: false }),
    decision: t.one({ type: 'Decision' }),
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
    findings: { relation: 'reference/findings', target: 'Finding' },
    documents: { relation: 'reference/document', target: 'Document' },
  },
});
