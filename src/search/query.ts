import { LIMITS } from '../limits.ts';
import { STOP } from './stem.ts';
import { called, typed } from './terms.ts';
import { PART_OF, tokens, type Term, type Token } from './tokens.ts';

/** The weight of a word, by the property that has it. */
const FIELDS = { searchName: 4, searchText: 1 } as const;
/** The share of that weight for a part of a compound. */
const PART = 0.4;
/** Puts a node with exactly this name before all nodes whose texts mention it. */
const NAMED = 160;
/** The largest number of words in a name that is looked for in a search text. */
const NAME = 8;

/**
 * Turns a search text into a Lucene query on the index `entity_search`. It has only terms, and no syntax of the user.
 * Nodes with all words come before nodes with some, names count more than texts, and a node with exactly this name
 * comes first.
 * @param text what the user typed
 * @param options.types only nodes of these types; all without
 * @param options.prefix whether the last word can be incomplete
 * @returns null for a text without a word: its answer is empty
 */
export function toLucene(
  text: string,
  { prefix = false, types = [] }: { prefix?: boolean; types?: readonly string[] } = {},
): string | null {
  const all = wordsOf(text);
  if (all.length === 0) return null;
  const asked = significant(all);
  const unfinished = prefix && !/\s$/.test(text) ? asked.at(-1) : undefined;
  const clauses = [...new Set(asked.map((token) => clause(token, token === unfinished)))];
  const wanted = [...(clauses.length > 1 ? [`${together(clauses)}^3`] : []), ...clauses, ...names(all)];
  const small = all
    .filter((token) => !asked.includes(token))
    .map(({ words }) => `searchName:${words[0]?.term}^0.1`);
  // The type of a node does not change its score.
  const only = types.length > 0 ? [`+(${types.map((type) => `searchName:${typed(type)}`).join(' ')})^0`] : [];
  return [`+(${wanted.join(' ')})`, ...only, ...new Set(small)].join(' ');
}

/** The words of a search text that are looked for: a longer text is cut off. */
function wordsOf(text: string): readonly Token[] {
  return tokens(text.slice(0, LIMITS.searchCharacters)).slice(0, LIMITS.searchWords);
}

/** The words that count: all but stop words, or all words if there are only stop words. */
function significant(all: readonly Token[]): readonly Token[] {
  const some = all.filter(({ plain }) => !STOP.has(plain));
  return some.length > 0 ? some : all;
}

/** Matches nodes that have this word: as it is, joined, as a part of a compound, or as all its own parts. */
function clause({ plain, words, joined, parts }: Token, unfinished: boolean): string {
  const ways = [together(words.map(({ term }) => anywhere(term)))];
  if (joined) ways.push(anywhere(joined.term));
  // Of nested compounds only the smallest parts are searched; the larger ones follow from them.
  const smallest = parts.filter(
    (part) => !parts.some((one) => one !== part && one.start >= part.start && one.end <= part.end),
  );
  if (smallest.length > 0) ways.push(`${together(smallest.map(({ term }) => anywhere(term)))}^${PART}`);
  const last = words.at(-1);
  if (unfinished && last) ways.push(begins(words.length === 1 ? plain : last.term, last.term));
  return ways.length === 1 ? (ways[0] ?? '') : `(${ways.join(' ')})`;
}

function together(clauses: readonly string[]): string {
  return clauses.length === 1 ? (clauses[0] ?? '') : `(${clauses.map((one) => `+${one}`).join(' ')})`;
}

function anywhere(term: string): string {
  const fields = Object.entries(FIELDS).flatMap(([field, weight]) => [
    `${field}:${term}^${weight}`,
    `${field}:${PART_OF}${term}^${weight * PART}`,
  ]);
  return `(${fields.join(' ')})`;
}

/** Matches words with this beginning. A text and its stem can differ in the last letters: only their common beginning counts. */
function begins(typed: string, term: string): string {
  let shared = 0;
  while (shared < typed.length && typed[shared] === term[shared]) shared++;
  const start = shared < 3 ? typed : typed.slice(0, shared);
  return `(searchName:${start}* searchText:${start}*^0.2)`;
}

/** Sequences of words of the search text that can be a name; the complete text has the largest weight. */
function names(all: readonly Token[]): string[] {
  const runs = new Map<string, number>();
  for (let from = 0; from < all.length; from++) {
    for (let to = from + 1; to <= Math.min(all.length, from + NAME); to++) {
      const run = all.slice(from, to);
      const weight = run.length === all.length ? NAMED : run.length;
      if (significant(run).every(({ plain }) => STOP.has(plain))) continue;
      runs.set(called(run), Math.max(runs.get(called(run)) ?? 0, weight));
    }
  }
  return [...runs].map(([name, weight]) => `searchName:${name}^${weight}`);
}

/** A range of a text, in UTF-16 code units, without its end. */
export interface Range {
  readonly start: number;
  readonly end: number;
}

/** Finds the places of the words of a search text, or of their parts, in a text: in order, without overlap. */
export type Highlighter = (text: string) => Range[];

/** Cuts a search text into words once, to find them in any number of texts. */
export function highlighter(query: string): Highlighter {
  const asked = new Set(
    significant(wordsOf(query)).flatMap(({ words, parts, joined }) =>
      [...words, ...parts, ...(joined ? [joined] : [])].map(({ term }) => term),
    ),
  );
  const has = ({ term }: Term) => asked.has(term);
  return (text) => {
    if (asked.size === 0) return [];
    const found = tokens(text).flatMap(({ start: from, joined, words, parts }) =>
      (joined && has(joined) ? [joined] : [...words, ...parts].filter(has)).map(({ start, end }) => ({
        start: from + start,
        end: from + end,
      })),
    );
    return merged(found.sort((a, b) => a.start - b.start || b.end - a.end));
  };
}

function merged(ranges: readonly Range[]): Range[] {
  const result: Range[] = [];
  for (const range of ranges) {
    const last = result.at(-1);
    if (last && range.start < last.end)
      result[result.length - 1] = { start: last.start, end: Math.max(last.end, range.end) };
    else result.push(range);
  }
  return result;
}
