import type { RootContent } from 'mdast';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { readAssessment, type ParsedAssessment } from './assessment.ts';
import { DocumentError, quoted, type Problem } from '../../errors.ts';
import { readReferences, type ParsedReference } from './references.ts';
import { sectionsOf } from './sections.ts';
import { collapsed } from '../slug.ts';
import { part, placesIn, type Place, type Span } from './span.ts';

/** A document, read whole. */
export interface ParsedDocument {
  readonly path: string;
  readonly title: Span;
  readonly number?: string;
  /** The text of the agreement, as printed, without its number. */
  readonly pledge: Span;
  readonly assessment: ParsedAssessment;
  readonly references: readonly ParsedReference[];
  readonly warnings: readonly Problem[];
  readonly placeOf: (offset: number) => Place;
}

/**
 * Reads a document of the family: a heading, the passage of the agreement, the assessment, the references.
 * @param path how messages name it
 * @throws DocumentError when a part is missing or cannot be read
 */
export function parse(document: string, path: string): ParsedDocument {
  const placeOf = placesIn(document);
  const refuse = (expected: string, got: string, at: number) =>
    new DocumentError({ path, ...placeOf(at), expected, got });
  const sections = sectionsOf(document, path, placeOf);
  const [heading, ...nodes] = fromMarkdown(sections.rest).children;
  if (heading?.type !== 'heading')
    throw refuse('a heading such as "# Media" first', quoted(document.slice(0, 100)), 0);
  const title = spanOf(heading, document);
  const { number, text } = numbered(sections.pledge);
  if (text.text === '')
    throw refuse('the text of the agreement between <p> and </p>', 'nothing', sections.pledge.start);
  const assessment = readAssessment(nodes, sections.rest);
  const references = readReferences(sections.references, path, placeOf);
  return {
    path,
    title: { text: collapsed(title.text.replace(/^#+\s*/, '')), start: title.start },
    ...(number ? { number } : {}),
    pledge: text,
    assessment,
    references,
    warnings: unresolved(assessment, references, path, placeOf),
    placeOf,
  };
}

function spanOf({ position }: RootContent, document: string): Span {
  const start = position?.start.offset ?? 0;
  return { text: document.slice(start, position?.end.offset), start };
}

function numbered(passage: Span): { number?: string; text: Span } {
  const number = /^\d+(?:\.\d+)*(?=\.?\s)/u.exec(passage.text)?.[0];
  return number ? { number, text: part(passage, number.length, passage.text.length) } : { text: passage };
}

function unresolved(
  assessment: ParsedAssessment,
  references: readonly ParsedReference[],
  path: string,
  placeOf: (offset: number) => Place,
) {
  const indexes = new Set(references.map(({ index }) => index));
  return assessment.findings.flatMap(({ citations }) =>
    citations.flatMap(({ indexes: cited, start }) => {
      const missing = cited.filter((index) => !indexes.has(index));
      const expected = `a reference ${missing.map((index) => `[${index}]`).join(' ')} in the list`;
      return missing.length > 0 ? [{ path, ...placeOf(start), expected, got: 'none' }] : [];
    }),
  );
}
