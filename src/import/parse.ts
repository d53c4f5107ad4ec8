import type { RootContent } from 'mdast';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { readAssessment, type ParsedAssessment } from './assessment.ts';
import { DocumentError, quoted, type Problem } from './errors.ts';
import { readReferences, type ParsedReference } from './references.ts';
import { collapsed } from './slug.ts';
import { part, placesIn, type Place, type Span } from './text.ts';

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

interface Parts {
  heading?: RootContent;
  pledge: RootContent[];
  assessment: RootContent[];
  references: RootContent[];
}

/**
 * Reads a document of the family: a heading, the passage of the agreement, the assessment, the references.
 * @param path how messages name it
 * @throws DocumentError when a part is missing or cannot be read
 */
export function parse(document: string, path: string): ParsedDocument {
  const placeOf = placesIn(document);
  const parts = partsOf(fromMarkdown(document).children, document);
  const refuse = (expected: string, got: string, at?: Place) =>
    new DocumentError({ path, ...at, expected, got });
  if (!parts.heading)
    throw refuse('a heading such as "# Media" first', quoted(document.slice(0, 100)), { line: 1, column: 1 });
  if (parts.pledge.length === 0)
    throw refuse('a section <details> with the summary "Regeerakkoord Sectie"', 'none');
  const title = source([parts.heading], document);
  const { number, text } = pledgeText(source(parts.pledge, document));
  if (text.text === '')
    throw refuse(
      'the text of the agreement between <p> and </p>',
      'nothing',
      placeOf(source(parts.pledge, document).start),
    );
  const assessment = readAssessment(parts.assessment, document);
  const references = readReferences(parts.references, document, path, placeOf);
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

function partsOf(nodes: readonly RootContent[], document: string): Parts {
  const parts: Parts = { pledge: [], assessment: [], references: [] };
  let open: 'assessment' | 'pledge' | 'references' = 'assessment';
  for (const node of nodes) {
    const text = source([node], document).text;
    const summary = node.type === 'html' ? /<summary>\s*(.*?)\s*<\/summary>/su.exec(text)?.[1] : undefined;
    if (summary !== undefined && /^regeerakkoord/i.test(summary)) open = 'pledge';
    else if (summary !== undefined && /^referenties/i.test(summary)) open = 'references';
    else if (!parts.heading && node.type === 'heading') {
      parts.heading = node;
      continue;
    } else if (!parts.heading) break;
    // The opening tag of the list of references is no entry of it.
    if (open !== 'references' || node.type !== 'html') parts[open].push(node);
    if (open === 'pledge' && text.includes('</details>')) open = 'assessment';
  }
  return parts;
}

function source(nodes: readonly RootContent[], document: string): Span {
  const start = nodes[0]?.position?.start.offset ?? 0;
  return { text: document.slice(start, nodes.at(-1)?.position?.end.offset), start };
}

function pledgeText(section: Span): { number?: string; text: Span } {
  const from = section.text.indexOf('<p>');
  const to = section.text.lastIndexOf('</p>');
  const text = part(
    section,
    from < 0 ? section.text.indexOf('</summary>') + 10 : from + 3,
    to < 0 ? section.text.lastIndexOf('</details>') : to,
  );
  const number = /^\d+(?:\.\d+)*(?=\.?\s)/.exec(text.text)?.[0];
  return number ? { number, text: part(text, number.length, text.text.length) } : { text };
}

function unresolved(
  assessment: ParsedAssessment,
  references: readonly ParsedReference[],
  path: string,
  placeOf: (offset: number) => Place,
) {
  const indexes = new Set(references.map(({ index }) => index));
  return assessment.findings.flatMap(({ citations }) =>
    citations.flatMap((citation) =>
      citation.indexes
        .filter((index) => !indexes.has(index))
        .map((index) => ({
          path,
          ...placeOf(citation.start),
          expected: `a reference [${index}] in the list`,
          got: 'none',
        })),
    ),
  );
}
