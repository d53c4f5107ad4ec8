import { entity } from '../declare/entity.ts';
import { Amount, AMOUNTS, amountsOf } from '../shared/amount.ts';

entity('Document', {
  description:
    'An imported document: a Markdown file with a passage of the coalition agreement, its assessment and its references, or the text of a decision.',
  all: 'All imported documents.',
  by: 'slug',
  fields: (t) => ({
    slug: t.property({
      type: 'String',
      description: 'The beginning of the path, and a few characters that make the slug unique.',
    }),
    path: t.property({
      type: 'String',
      description:
        'The path in the imported folder: policy area, chapters and file. For the text of a decision: the file and the decision.',
    }),
    checksum: t.property({ type: 'String', description: 'The SHA-256 of the file.' }),
    bytes: t.property({ type: 'NonNegativeInt', description: 'The size in bytes.' }),
    importedAt: t.property({
      type: 'DateTime',
      as: 'datetime',
      description: 'The time of the last import of this document.',
    }),
    source: t.property({ type: 'String', nullable: true, description: 'The place of publication.' }),
    licence: t.property({ type: 'String', nullable: true, description: 'The licence.' }),
    text: t.property({
      type: 'String',
      description:
        'The complete text; the text of a decision has its title first. Lines and columns of a source are counted in this text.',
    }),
    publishedAs: t.property({
      type: 'String',
      nullable: true,
      description: 'For the text of a decision: the type that the publisher gives it.',
    }),
    amounts: t.field({
      type: [Amount],
      description: 'For the text of a decision: the amounts of money in it.',
      extensions: AMOUNTS,
      resolve: amountsOf('TEXT'),
    }),
    pledge: t.one({ type: 'Pledge' }),
    decision: t.one({ type: 'Decision' }),
    references: t.many({ type: 'Reference' }),
  }),
  order: {
    PATH: { property: 'path', description: 'By path.' },
    REFERENCES: { count: 'document/references', description: 'By number of references.' },
  },
  filter: {
    path: { type: 'StringFilter', description: 'By path.' },
    references: { relation: 'document/references', target: 'Reference' },
    decisions: { relation: 'document/decision', target: 'Decision' },
    pledges: { relation: 'document/pledge', target: 'Pledge' },
  },
});
