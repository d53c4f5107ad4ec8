import type { RootContent } from 'mdast';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { quoted, type Problem } from '../../errors.ts';
import { readAssessment, type ParsedAssessment } from './assessment.ts';
import { unreadBrackets } from './citations.ts';
import { openContext, type Context } from './context.ts';
import { doubtCitations, doubtReferences } from './doubts.ts';
import { readPassage, type ParsedPassage } from './passage.ts';
import { plain } from './plain.ts';
import { readReferences, type ParsedReference } from './references.ts';
import { sectionsOf } from './sections.ts';
import type { Place, Span } from './span.ts';

/** A document, read whole. */
export interface ParsedDocument {
  readonly path: string;
  /** The heading in plain text. */
  readonly title: Span;
  readonly passage: ParsedPassage;
  readonly assessment: ParsedAssessment;
  readonly references: readonly ParsedReference[];
  /** What is doubtful, and what was made of it, in the order of the document. */
  readonly warnings: readonly Problem[];
  readonly placeOf: (offset: number) => Place;
}

/**
 * Reads a document of the family: a heading, the passage of the agreement, the assessment, the references.
 * @param path how messages name it
 * @throws DocumentError when a part is missing or cannot be read
 */
export function parse(document: string, path: string): ParsedDocument {
  const context = openContext(document, path);
  const sections = sectionsOf(document, context);
  const [heading, ...nodes] = fromMarkdown(sections.rest).children;
  const title = heading?.type === 'heading' ? titleOf(heading) : undefined;
  if (!title) throw context.refuse(0, 'a heading such as "# Media" first', quoted(document.slice(0, 100)));
  const passage = readPassage(sections.pledge, title, context);
  const assessment = readAssessment(nodes, sections.rest);
  const references = readReferences(sections.references, context);
  doubtReferences(references, context);
  doubtCitations(assessment, references, context);
  doubtText(document, sections.rest, context);
  return {
    ...{ path, title, passage, assessment, references },
    warnings: context.warnings.toSorted(byPlace),
    placeOf: context.placeOf,
  };
}

function byPlace(a: Problem, b: Problem): number {
  return (a.line ?? 0) - (b.line ?? 0) || (a.column ?? 0) - (b.column ?? 0);
}

function titleOf(heading: RootContent): Span | undefined {
  const text = plain([heading]);
  return text === '' ? undefined : { text, start: heading.position?.start.offset ?? 0 };
}

/** The soft hyphen and blanks without a width: two titles that look the same are not. */
const UNSEEN = /[\u00ad\u200b\u2060\ufeff]/gu;

function codeOf(sign: string): string {
  return `U+${(sign.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`;
}

function doubtText(document: string, rest: string, { warn }: Context): void {
  for (const { text, start } of unreadBrackets({ text: rest, start: 0 }))
    warn(start, 'a citation such as \\[0\\]', quoted(text), 'kept as text, and cites nothing');
  const broken = document.indexOf('\ufffd');
  if (broken >= 0) warn(broken, 'letters', 'the sign � that replaces an unreadable one', 'kept as printed');
  for (const { 0: sign, index } of document.matchAll(UNSEEN))
    warn(
      index,
      'characters that are seen',
      codeOf(sign),
      'kept as printed: it makes another word, and another title',
    );
}
