import { builder } from '../builder.ts';
import type { Link, Row } from '../../graph/engine/row.ts';
import { ALL_BASES, BASES, isClaim } from '../../graph/model/bases.ts';
import { parseSource } from '../../graph/model/source.ts';

/** A place in a document as a row, so that its document is loaded like any other node. */
function sourceRow(text: string): Row {
  const { document, ...properties } = parseSource(text);
  return { id: `Document:${document}`, properties, steps: new Map() };
}

export const Basis = builder.enumType('Basis', {
  description: 'The basis of a relation: which text says that it exists.',
  values: BASES,
});

/** The argument `basis` of a walk. @param more a further sentence of its description, with a blank before it */
export const basesOf = (more = '') => ({
  type: [Basis] as [typeof Basis],
  required: true as const,
  defaultValue: [...ALL_BASES],
  description: `The bases of the relations. Without ASSESSMENT there are no claims.${more}`,
});

const Source = builder.objectRef<Row>('Source').implement({
  description: 'A place in a document.',
  fields: (t) => ({
    document: t.one({ type: 'Document', nullable: false }),
    reference: t.property({
      type: 'NonNegativeInt',
      nullable: true,
      description: 'The index of the reference, such as 7 for [7]; null outside the list of references.',
    }),
    line: t.property({ type: 'PositiveInt', description: 'The line of the file, from 1.' }),
    column: t.property({ type: 'PositiveInt', description: 'The column of the line, from 1.' }),
  }),
});

export const Evidence = builder.objectRef<Link>('Evidence');
Evidence.implement({
  description: 'The evidence of a relation: its basis, the words, and their places in documents.',
  fields: (t) => ({
    basis: t.field({ type: Basis, description: 'The text that says so.', resolve: (link) => link.basis }),
    claim: t.boolean({
      description: 'Whether this is a claim: only the AI-written assessment says so.',
      resolve: (link) => isClaim(link.basis),
    }),
    words: t.stringList({
      description: 'The words in the text; empty if the relation comes from the structure of the document.',
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
