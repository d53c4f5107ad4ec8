import { builder } from '../builder.ts';
import type { Link, Row } from '../../graph/engine/row.ts';
import { BASES, isClaim } from '../../graph/model/bases.ts';
import { parseSource } from '../../graph/model/source.ts';

/** A place in a document, in the shape of a row, so that what it leads to is loaded like anything else. */
function sourceRow(text: string): Row {
  const { document, ...properties } = parseSource(text);
  return { id: `Document:${document}`, properties, steps: new Map() };
}

export const Basis = builder.enumType('Basis', {
  description: 'Who says that a relation exists.',
  values: BASES,
});

const Source = builder.objectRef<Row>('Source').implement({
  description: 'The place in a document where something can be read.',
  fields: (t) => ({
    document: t.one({ type: 'Document', nullable: false }),
    reference: t.property({
      type: 'NonNegativeInt',
      nullable: true,
      description:
        "The index in the document's list of references, such as 7 for [7]; null outside that list.",
    }),
    line: t.property({ type: 'PositiveInt', description: 'The line of the file, from 1.' }),
    column: t.property({ type: 'PositiveInt', description: 'The column of the line, from 1.' }),
  }),
});

export const Evidence = builder.objectRef<Link>('Evidence');
Evidence.implement({
  description: 'Why a relation exists: who says so, in which words, and where these words are.',
  fields: (t) => ({
    basis: t.field({ type: Basis, description: 'Who says so.', resolve: (link) => link.basis }),
    claim: t.boolean({
      description: 'Whether only the AI-written assessment says so.',
      resolve: (link) => isClaim(link.basis),
    }),
    words: t.stringList({
      description: 'The words that were seen; none where only the place counts.',
      resolve: (link) => [...link.words],
    }),
    sources: t.field({
      type: [Source],
      description: 'The places of the words.',
      resolve: (link) => link.sources.map(sourceRow),
    }),
  }),
});

/** Reads the sources that a pattern returned as text. */
export function sources(value: unknown): Row[] {
  return (value as string[]).map(sourceRow);
}
export { Source };
