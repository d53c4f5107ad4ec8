import { entity } from '../entity.ts';

entity('Document', {
  description:
    'A Markdown file that was imported: a passage of the coalition agreement, its assessment, and its references.',
  by: 'slug',
  fields: (t) => ({
    slug: t.property({
      type: 'String',
      description: 'The beginning of its path, and a few characters that tell it apart.',
    }),
    path: t.property({
      type: 'String',
      description: 'Its path in the folder that was imported: the policy area, the chapters, the file.',
    }),
    checksum: t.property({ type: 'String', description: 'The SHA-256 of its bytes.' }),
    bytes: t.property({ type: 'NonNegativeInt', description: 'Its size in bytes.' }),
    importedAt: t.property({ type: 'DateTime', as: 'datetime', description: 'When it was last imported.' }),
    source: t.property({ type: 'String', nullable: true, description: 'Where it was published.' }),
    licence: t.property({ type: 'String', nullable: true, description: 'Under which licence.' }),
    pledge: t.one({ type: 'Pledge', nullable: false }),
    references: t.many({ type: 'Reference' }),
  }),
  order: {
    PATH: { property: 'path', description: 'By path.' },
    REFERENCES: { count: 'document/references', description: 'By number of references.' },
  },
  filter: {
    path: { type: 'StringFilter', description: 'By path.' },
    references: { relation: 'document/references', target: 'Reference' },
  },
});
