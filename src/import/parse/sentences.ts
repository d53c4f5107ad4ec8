import { part, type Span } from './span.ts';

/** Ends of words that look like the end of a sentence and are not: o.a., i.v.m., nr., art. … */
const ABBREVIATION =
  /(?:^|[\s(])(?:(?:\p{L}\.)*\p{L}|[Aa]rt|[Bb]v|bijv|ca|cf|dd|enz|excl|incl|inz|max|min|nl|nr|resp|vgl|[Dd]hr|[Mm]evr|[Dd]r|[Pp]rof|[Ii]r|[Ii]ng|mln|mld)\.$/u;

/** Those that end a sentence all the same when a capital follows: "en dergelijke" closes a list. */
const CLOSES_A_LIST = /(?:^|[\s(])(?:enz|etc|e\.d)\.$/u;

/** Splits a text into sentences, each as printed. Nothing is lost but the white space between them. */
export function sentences(text: Span): Span[] {
  const found: Span[] = [];
  let from = 0;
  for (const end of text.text.matchAll(/[.!?…]+["”’')\]]*(?=\s+["“‘'(]?[\p{Lu}\d])/gu)) {
    const to = end.index + end[0].length;
    const before = text.text.slice(from, to);
    const capital = /^\s+["“‘'(]?\p{Lu}/u.test(text.text.slice(to));
    if (ABBREVIATION.test(before) && !(capital && CLOSES_A_LIST.test(before))) continue;
    found.push(part(text, from, to));
    from = to;
  }
  found.push(part(text, from, text.text.length));
  return found.filter((sentence) => sentence.text !== '');
}
