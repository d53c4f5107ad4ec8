import { DocumentError } from '../../errors.ts';
import { part, type Place, type Span } from './span.ts';

/** The parts of a document, told apart by their tags alone: Markdown takes a tag for text when no blank line precedes it. */
export interface Sections {
  /** The document with blanks in the place of its other sections: the heading and the assessment, at their offsets. */
  readonly rest: string;
  /** The passage of the agreement, without its tags. */
  readonly pledge: Span;
  /** The entries of the list of references. */
  readonly references: Span;
}

const OPENING = /(?:<details[^>]*>\s*)?<summary>\s*(regeerakkoord|referenties)[^<]*<\/summary>/giu;
const CLOSING = '</details>';
/** How an entry of the list begins, wherever it stands. */
export const ENTRY_START = /\*\*\[\\\[(?=\d)/gu;

/**
 * Finds the sections of a document.
 * @throws DocumentError when one is missing, not closed, there twice or out of order, and for a reference outside its list
 */
export function sectionsOf(document: string, path: string, placeOf: (offset: number) => Place): Sections {
  const end = document.length;
  const refuse = (expected: string, got: string, at = end) =>
    new DocumentError({ path, ...placeOf(at), expected, got });
  const [pledge, list, more] = [...document.matchAll(OPENING)].map(({ 0: tags, 1: name, index }) => ({
    name: name?.toLowerCase(),
    start: index,
    end: index + tags.length,
  }));
  if (pledge?.name !== 'regeerakkoord')
    throw refuse('a section <details> with the summary "Regeerakkoord Sectie"', 'none', pledge?.start);
  if (list?.name === 'regeerakkoord' || more)
    throw refuse('one passage of the agreement and one list of references', 'more', (more ?? list)?.start);

  const entry = document.search(ENTRY_START);
  if (entry >= 0 && entry < (list?.end ?? end))
    throw refuse('a section <details> with the summary "Referenties" around this reference', 'none', entry);
  const passageEnd = document.slice(0, list?.start).indexOf(CLOSING, pledge.end);
  if (passageEnd < 0) throw refuse(`${CLOSING} after the passage of the agreement`, 'none', pledge.start);
  const listEnd = document.indexOf(CLOSING, list?.end ?? end);
  const after = listEnd < 0 ? '' : document.slice(listEnd + CLOSING.length).trimStart();
  if (after !== '') throw refuse('nothing after the list of references', 'more text', end - after.length);

  const rest = passageEnd + CLOSING.length;
  return {
    rest:
      document.slice(0, pledge.start) +
      document.slice(pledge.start, rest).replace(/[^\n]/gu, ' ') +
      document.slice(rest, list?.start),
    pledge: withoutTags(part({ text: document, start: 0 }, pledge.end, passageEnd)),
    references: part({ text: document, start: 0 }, list?.end ?? end, listEnd < 0 ? end : listEnd),
  };
}

function withoutTags(passage: Span): Span {
  const opening = /^<p>/u.exec(passage.text)?.[0].length ?? 0;
  return part(passage, opening, passage.text.length - (passage.text.endsWith('</p>') ? 4 : 0));
}
