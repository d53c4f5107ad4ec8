import { parts as partsOfWord } from './compound.ts';
import { fold, unfold, type Folded } from './fold.ts';
import { stem } from './stem.ts';

/** A normalised word, [a-z0-9]+, and where it stands in the text, in UTF-16 code units. */
export interface Term {
  readonly term: string;
  readonly start: number;
  readonly end: number;
}

/** What a reader sees as one word: letters and digits, held together by hyphens, points and apostrophes. */
export interface Token {
  readonly start: number;
  readonly end: number;
  /** Its letters and digits, folded but not stemmed: what names are compared by. */
  readonly plain: string;
  /** Its words; their offsets, as those below, count from the start of the token. */
  readonly words: readonly Term[];
  /** Its words written as one (`start-up`: startup), when there are several. */
  readonly joined?: Term;
  /** The words that its words are compounds of. */
  readonly parts: readonly Term[];
  /** All of these terms as the index keeps them: blanks between them, `0of` before the parts. */
  readonly indexed: string;
}

type Analysis = Omit<Token, 'start' | 'end'>;

/** What marks a term of the index as a part of a compound. No word of a text begins so. */
export const PART_OF = '0of';

const TOKEN = /[\p{L}\p{N}][\p{L}\p{N}\p{M}]*(?:[-\u2010\u2011.'’][\p{L}\p{N}][\p{L}\p{N}\p{M}]*)*/gu;
const WORD = /[\p{L}\p{N}\p{M}]+/gu;
/** `F.T.I`, `4.3.1` and `30.000`: points that do not end a word. */
const POINTED = /^(?:\p{L}\p{M}*(?:\.\p{L}\p{M}*)+|\d+(?:\.\d+)+)$/u;
/** Longer words are cut, the same at indexing and asking: the index would break them in pieces. */
const LONGEST = 64;

/** The words of a text, in order. */
export function tokens(text: string): Token[] {
  const found: Token[] = [];
  for (const match of text.matchAll(TOKEN)) {
    const analysis = analyse(match[0]);
    if (analysis.plain !== '')
      found.push({ start: match.index, end: match.index + match[0].length, ...analysis });
  }
  return found;
}

/** The words of a text, without their places: what indexing needs, and quicker. */
export function words(text: string): Pick<Token, 'plain' | 'indexed'>[] {
  const found: Analysis[] = [];
  for (const [token] of text.matchAll(TOKEN)) {
    const analysis = analyse(token);
    if (analysis.plain !== '') found.push(analysis);
  }
  return found;
}

/** Words seen, in two generations: when the younger is full it becomes the older, so that memory stays bounded. */
const GENERATION = 25_000;
let young = new Map<string, Analysis>();
let old = new Map<string, Analysis>();

function analyse(token: string): Analysis {
  const known = young.get(token);
  if (known) return known;
  const analysis = old.get(token) ?? analysed(token);
  if (young.size >= GENERATION) [old, young] = [young, new Map()];
  // A word that nobody wrote must not stay in memory.
  if (token.length <= LONGEST) young.set(token, analysis);
  return analysis;
}

function analysed(token: string): Analysis {
  const plain = cut(fold(token).text);
  if (POINTED.test(token))
    return analysis(plain, plain === '' ? [] : [{ term: plain, start: 0, end: token.length }]);
  const words: Term[] = [];
  const parts: Term[] = [];
  for (const match of token.matchAll(WORD)) {
    const folded = fold(match[0]);
    // The s of "foto's" and "KMO's" is an ending.
    const ending = folded.text === 's' && words.length > 0 && /['’]$/.test(token.slice(0, match.index));
    if (folded.text === '' || ending) continue;
    words.push({ term: cut(stem(folded.text)), start: match.index, end: match.index + match[0].length });
    parts.push(...partsOf(folded, match.index));
  }
  const apart = words.length < 2 || token.includes('.') || words.every(({ term }) => /^\d+$/.test(term));
  return analysis(
    plain,
    words,
    parts,
    apart ? undefined : { term: cut(stem(plain)), start: 0, end: token.length },
  );
}

function analysis(plain: string, words: Term[], parts: Term[] = [], joined?: Term): Analysis {
  const terms = [...words, ...(joined ? [joined] : [])].map(({ term }) => term);
  const indexed = [...terms, ...parts.map(({ term }) => PART_OF + term)].join(' ');
  return { plain, words, parts, indexed, ...(joined && { joined }) };
}

function partsOf(folded: Folded, at: number): Term[] {
  return partsOfWord(folded.text).map(({ word, start, end }) => {
    const [from, to] = unfold(folded, start, end);
    return { term: stem(word), start: at + from, end: at + to };
  });
}

function cut(term: string): string {
  return term.slice(0, LONGEST);
}
