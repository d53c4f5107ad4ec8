import { quoted } from '../../errors.ts';
import type { Context } from './context.ts';
import { part, type Span } from './span.ts';

/** The parts of a document, told apart by their tags alone: Markdown takes a tag for text when no blank line precedes it. */
export interface Sections {
  /** The document with blanks in the place of its other sections: the heading and the assessment, at their offsets. */
  readonly rest: string;
  /** The passage of the agreement, without its tags. */
  readonly pledge: Span;
  /** The entries of the list of references. */
  readonly references: Span;
}

const OPENING = /(?:<details[^>]*>\s*)?<summary[^>]*>\s*(regeerakkoord|referenties)[^<]*<\/summary>/giu;
const CLOSING = /<\/details\s*>/giu;
const TAG = /<\/?(?:details|summary)[^>]*>/giu;
/** How an entry of the list begins: in bold wherever it is, otherwise only at the beginning of a line. */
export const ENTRY_START =
  /\*\*\[\\\[(?=\d)|(?<=^|\n)[ \t]*(?:[-*+][ \t]+|\d+\.[ \t]+)?(?:\*\*|__|\*|_)?\[?\\?\[(?=\d{1,4}\\?\])/gu;
/** An entry outside the list: in bold, or with a date in parentheses on its line. */
const STRAY = /\*\*\[\\\[\d|^[^\n\p{L}]{0,6}\[\\?\[?\d{1,4}\\?\].*\(\d{4}-\d\d-\d\d\)/mu;

interface Section {
  readonly name: string | undefined;
  readonly start: number;
  /** Where its content begins and ends, and where the section ends. */
  readonly from: number;
  readonly to: number;
  readonly end: number;
  readonly closed: boolean;
}

/**
 * Finds the sections of a document.
 * @throws DocumentError when the passage is missing or not closed, when a section is there twice, and for a reference
 * outside the list
 */
export function sectionsOf(document: string, context: Context): Sections {
  const sections = found(document);
  const [pledge, ...pledges] = sections.filter(({ name }) => name === 'regeerakkoord');
  const [list, ...lists] = sections.filter(({ name }) => name === 'referenties');
  if (!pledge) throw context.refuse(0, 'a section <details> with the summary "Regeerakkoord Sectie"', 'none');
  const [more] = [...pledges, ...lists];
  if (more)
    throw context.refuse(more.start, 'one passage of the agreement and one list of references', 'more');
  if (!pledge.closed || /<(?:details|summary)/iu.test(document.slice(pledge.from, pledge.to)))
    throw context.refuse(pledge.start, '</details> after the passage of the agreement', 'none');

  const rest = sections.reduce((text, { start, end }) => blanked(text, start, end), document);
  const stray = blanked(document, list?.start ?? 0, list?.end ?? 0).search(STRAY);
  if (stray >= 0)
    throw context.refuse(
      stray,
      'a section <details> with the summary "Referenties" around this reference',
      'none',
    );
  doubtOrder(rest, pledge, list, context);
  doubtList(document, list, context);
  for (const { 0: tag, index } of unpaired(rest))
    context.warn(index, 'each <details> of the assessment closed', `only ${tag}`, 'kept as printed');
  return {
    rest,
    pledge: part({ text: document, start: 0 }, pledge.from, pledge.to),
    references: part({ text: document, start: 0 }, list?.from ?? 0, list?.to ?? 0),
  };
}

function found(document: string): Section[] {
  const openings = [...document.matchAll(OPENING)];
  return openings.map(({ 0: tags, 1: name, index }, i) => {
    const from = index + tags.length;
    const next = openings[i + 1]?.index ?? document.length;
    const closing = [...document.slice(from, next).matchAll(CLOSING)][0];
    const to = closing ? from + closing.index : next;
    const end = closing ? to + closing[0].length : next;
    return { name: name?.toLowerCase(), start: index, from, to, end, closed: closing !== undefined };
  });
}

/** The heading, the passage, the assessment and the list come in this order; whatever else is between them is kept. */
function doubtOrder(rest: string, pledge: Section, list: Section | undefined, { warn }: Context): void {
  const heading = /^\s*(?:#[^\n]*|[^\n]+\n(?:=+|-+)[ \t\r]*)(?:\n|$)/u.exec(rest)?.[0].length ?? 0;
  const text = (from: number, to: number) => {
    const span = part({ text: rest, start: 0 }, Math.min(from, to), to);
    return span.text === '' ? undefined : span;
  };
  const early = text(heading, Math.min(pledge.start, list?.start ?? pledge.start));
  const late = list && text(list.end, rest.length);
  if (early)
    warn(
      early.start,
      'the passage of the agreement right after the heading',
      quoted(early.text),
      'read as a part of the assessment',
    );
  if (late)
    warn(
      late.start,
      'the list of references after the assessment',
      `text after the list: ${quoted(late.text)}`,
      'read as a part of the assessment',
    );
  if (!early && !late && !text(pledge.end, rest.length))
    warn(pledge.end, 'an assessment after the passage of the agreement', 'none', 'the pledge has no finding');
}

function doubtList(document: string, list: Section | undefined, { warn }: Context): void {
  const none = 'the pledge has no reference and no decision';
  if (!list)
    warn(document.length, 'a section <details> with the summary "Referenties"', 'no such section', none);
  else if (document.slice(list.from, list.to).trim() === '')
    warn(list.start, 'references in the list', 'none', none);
  if (list && !list.closed)
    warn(
      list.start,
      '</details> after the list of references',
      'none',
      'the list was read to the next section, or to the end',
    );
}

/** Opening tags without a closing tag, and closing tags without an opening tag. */
function unpaired(text: string): RegExpExecArray[] {
  const open: RegExpExecArray[] = [];
  const lone: RegExpExecArray[] = [];
  for (const tag of text.matchAll(TAG)) {
    if (!tag[0].startsWith('</')) open.push(tag);
    else if (!open.pop()) lone.push(tag);
  }
  return [...lone, ...open];
}

function blanked(text: string, from: number, to: number): string {
  return text.slice(0, from) + text.slice(from, to).replace(/[^\n]/gu, ' ') + text.slice(to);
}
