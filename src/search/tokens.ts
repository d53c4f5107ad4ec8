import { parts as partsOfWord } from './compound.ts';
import { fold, unfold, type Folded } from './fold.ts';
import { stem } from './stem.ts';

/** A normalised word, [a-z0-9]+, and its place in the text, in UTF-16 code units. */
export interface Term {
  readonly term: string;
  readonly start: number;
  readonly end: number;
}

/** One word for a reader: letters and digits, joined by hyphens, points and apostrophes. */
export interface Token {
  readonly start: number;
  readonly end: number;
  /** Its letters and digits, folded but not stemmed, to compare names. */
  readonly plain: string;
  /** Its words. Their offsets, and those below, count from the start of the token. */
  readonly words: readonly Term[];
  /** Its words joined (`start-up`: startup), if it has several. */
  readonly joined?: Term;
  /** The parts of its words that are compounds. */
  readonly parts: readonly Term[];
  /** All these terms as the index keeps them: separated by blanks, with `0of` before the parts. */
  readonly indexed: string;
}

type Analysis = Omit<Token, 'start' | 'end'>;

/** Marks a term of the index as a part of a compound. No word of a text begins with it. */
export const PART_OF = '0of';

const TOKEN = /[\p{L}\p{N}][\p{L}\p{N}\p{M}]*(?:[-\u2010\u2011.'’][\p{L}\p{N}][\p{L}\p{N}\p{M}]*)*/gu;
const WORD = /[\p{L}\p{N}\p{M}]+/gu;
/** `F.T.I`, `4.3.1` and `30.000`: points that do not end a word. */
const POINTED = /^(?:\p{L}\p{M}*(?:\.\p{L}\p{M}*)+|\d+(?:\.\d+)+)$/u;
/** Longer words are cut, in texts and in searches: the index would split them. */
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

/** The words of a text without their places: enough for the index, and faster. */
export function words(text: string): Pick<Token, 'plain' | 'indexed'>[] {
  const found: Analysis[] = [];
  for (const [token] of text.matchAll(TOKEN)) {
    const analysis = analyse(token);
    if (analysis.plain !== '') found.push(analysis);
  }
  return found;
}

/** A cache of words in two generations: a full younger one becomes the older one, which limits memory. */
const GENERATION = 25_000;
let young = new Map<string, Analysis>();
let old = new Map<string, Analysis>();

function analyse(token: string): Analysis {
  const known = young.get(token);
  if (known) return known;
  const analysis = old.get(token) ?? analysed(token);
  if (young.size >= GENERATION) [old, young] = [young, new Map()];
  // A word of a search that is in no text must not stay in memory.
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
