import { quoted } from '../../errors.ts';
import { doubtOfDate, doubtOfMarkup } from '../doubt.ts';
import { collapsed } from '../slug.ts';
import type { ParsedAssessment } from './assessment.ts';
import type { Context } from './context.ts';
import { PUBLISHER, readLink } from './link.ts';
import type { ParsedReference } from './references.ts';

/** Warns of references that may not mean what they say. The date in bold and the printed title are the truth. */
export function doubtReferences(references: readonly ParsedReference[], context: Context): void {
  const missing = gaps(references.map(({ index }) => index));
  if (missing.length > 0)
    context.warn(
      references[0]?.start ?? 0,
      `references numbered from [0] without a gap`,
      `a list without ${numbered(missing)}`,
      'read as printed',
    );
  for (const reference of references) {
    const { start, date } = reference;
    for (const { expected, got, made } of doubtOfDate(date)) context.warn(start, expected, got, made);
    doubtLink(reference, context);
    doubtMarks(reference, context);
  }
}

function doubtLink({ start, date, title, url }: ParsedReference, { warn }: Context): void {
  const printed = collapsed(title?.text ?? '');
  const link = url === undefined ? undefined : readLink(url);
  if (!link) {
    if (printed) warn(start, 'a link to the decision', 'none', 'read without a link');
    return;
  }
  if (link.host !== PUBLISHER) warn(start, `a link to ${PUBLISHER}`, link.host, 'kept as printed');
  if (link.date && link.date !== date)
    warn(start, `the date of its link, ${link.date}`, date, `read as a decision of ${date}`);
  if (!printed)
    warn(start, 'a title', `none, and a link to ${quoted(link.title ?? '')}`, 'it refers to no decision');
  else if (link.title !== undefined && collapsed(link.title) !== printed)
    warn(start, `the title of its link, ${quoted(link.title)}`, quoted(printed), 'the printed title counts');
}

/** A title is kept as it is printed: marks of Markdown and HTML would be a part of it. */
function doubtMarks({ title }: ParsedReference, { warn }: Context): void {
  if (!title) return;
  for (const { at, expected, got, made } of doubtOfMarkup('a title', title.text))
    warn(title.start + at, expected, got, made);
  const marks = /\*\*|__|`|\\[\p{P}\p{S}]/u.exec(title.text);
  if (marks)
    warn(title.start + marks.index, 'a title without Markdown', quoted(title.text), 'kept as printed');
}

/** Warns of citations that lead to no reference, and of brackets that may be citations. */
export function doubtCitations(
  { findings }: ParsedAssessment,
  references: readonly ParsedReference[],
  { warn }: Context,
): void {
  const indexes = new Set(references.map(({ index }) => index));
  const cited = findings.flatMap(({ citations }) => citations);
  for (const { indexes: numbers, words, start, doubt } of cited) {
    const missing = numbers.filter((index) => !indexes.has(index));
    if (missing.length > 0)
      warn(start, `a reference ${numbered(missing)} in the list`, 'none', 'the citation leads nowhere');
    if (doubt) warn(start, doubt, quoted(words), `read as ${numbered(numbers)}`);
  }
  if (cited.length === 0 && references.length > 0 && findings[0])
    warn(
      findings[0].start,
      'citations such as \\[0\\] in the assessment',
      'none',
      'the references are listed with the pledge and cited by no finding',
    );
}

function gaps(indexes: readonly number[]): number[] {
  const there = new Set(indexes);
  return Array.from({ length: Math.max(-1, ...indexes) + 1 }, (_, i) => i).filter((i) => !there.has(i));
}

function numbered(indexes: readonly number[]): string {
  const shown = indexes.slice(0, 20).map((index) => `[${index}]`);
  return [...shown, ...(indexes.length > 20 ? [`and ${indexes.length - 20} more`] : [])].join(' ');
}
