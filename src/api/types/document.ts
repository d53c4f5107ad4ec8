import { entity } from '../declare/entity.ts';
import { Amount, AMOUNTS, amountsOf } from '../shared/amount.ts';

entity('Document', {
  description:
    'What was imported: a Markdown file with a passage of the coalition agreement, its assessment and its references; or the text of a decision.',
  all: 'All documents that were imported.',
  by: 'slug',
  fields: (t) => ({
    slug: t.property({
      type: 'String',
      description: 'The beginning of its path, and a few characters that tell it apart.',
    }),
    path: t.property({
      type: 'String',
      description:
        'Its path in the folder that was imported: the policy area, the chapters, the file; of the text of a decision, the file and the decision.',
    }),
    checksum: t.property({ type: 'String', description: 'The SHA-256 of its bytes.' }),
    bytes: t.property({ type: 'NonNegativeInt', description: 'Its size in bytes.' }),
    importedAt: t.property({ type: 'DateTime', as: 'datetime', description: 'When it was last imported.' }),
    source: t.property({ type: 'String', nullable: true, description: 'Where it was published.' }),
    licence: t.property({ type: 'String', nullable: true, description: 'Under which licence.' }),
    text: t.property({
      type: 'String',
      description:
        'What it says, whole; the text of a decision under its title. Lines and columns of sources count in it.',
    }),
    publishedAs: t.property({
      type: 'String',
      nullable: true,
      description: 'Of the text of a decision, what its publisher calls it.',
    }),
    amounts: t.field({
      type: [Amount],
      description: 'Of the text of a decision, the amounts of money that it names.',
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
