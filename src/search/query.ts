import { LIMITS } from '../limits.ts';
import { STOP } from './stem.ts';
import { called, typed } from './terms.ts';
import { PART_OF, tokens, type Term, type Token } from './tokens.ts';

/** How much a word weighs by where it stands. */
const FIELDS = { searchName: 4, searchText: 1 } as const;
/** How much of that a part of a compound is worth. */
const PART = 0.4;
/** What is called exactly as the question comes before all that mention it. */
const NAMED = 160;
/** The longest name, in words, that is looked for within a question. */
const NAME = 8;

/**
 * Writes a question as a Lucene query on the index `entity_search`, of terms only: whatever was syntax is gone.
 * Nodes with all words come before nodes with some, names weigh more than texts, and what is called so comes first.
 * @param text what the user typed
 * @param options.types only nodes of these types; all without
 * @param options.prefix whether the last word may be unfinished
 * @returns null when the text has no word to search for: the answer is empty then
 */
export function toLucene(
  text: string,
  { prefix = false, types = [] }: { prefix?: boolean; types?: readonly string[] } = {},
): string | null {
  const all = tokens(text.slice(0, LIMITS.searchCharacters)).slice(0, LIMITS.searchWords);
  if (all.length === 0) return null;
  const asked = significant(all);
  const unfinished = prefix && !/\s$/.test(text) ? asked.at(-1) : undefined;
  const clauses = [...new Set(asked.map((token) => clause(token, token === unfinished)))];
  const wanted = [...(clauses.length > 1 ? [`${together(clauses)}^3`] : []), ...clauses, ...names(all)];
  const small = all
    .filter((token) => !asked.includes(token))
    .map(({ words }) => `searchName:${words[0]?.term}^0.1`);
  // Which type a node has says nothing of how well it matches.
  const only = types.length > 0 ? [`+(${types.map((type) => `searchName:${typed(type)}`).join(' ')})^0`] : [];
  return [`+(${wanted.join(' ')})`, ...only, ...new Set(small)].join(' ');
}

/** The words that decide: all but stop words, or all when there is nothing else. */
function significant(all: readonly Token[]): readonly Token[] {
  const some = all.filter(({ plain }) => !STOP.has(plain));
  return some.length > 0 ? some : all;
}

/** A node has this word: as it is, written as one, as a part of a compound, or in all its own parts. */
function clause({ plain, words, joined, parts }: Token, unfinished: boolean): string {
  const ways = [together(words.map(({ term }) => anywhere(term)))];
  if (joined) ways.push(anywhere(joined.term));
  // Of nested compounds only the smallest parts are asked for: the larger ones follow from them.
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

/** Words that begin so. What is typed and its stem may differ in their last letters, so what they share is what counts. */
function begins(typed: string, term: string): string {
  let shared = 0;
  while (shared < typed.length && typed[shared] === term[shared]) shared++;
  const start = shared < 3 ? typed : typed.slice(0, shared);
  return `(searchName:${start}* searchText:${start}*^0.2)`;
}

/** Runs of words of the question that may be a name: the whole weighs most. */
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

/** A range of a text, in UTF-16 code units; the end is not in it. */
export interface Range {
  readonly start: number;
  readonly end: number;
}

/** Where a text has the words of a question, or parts of them: in order, never overlapping. */
export function highlights(text: string, query: string): Range[] {
  const asked = new Set<string>();
  for (const token of significant(tokens(query))) {
    for (const { term } of [...token.words, ...token.parts, ...(token.joined ? [token.joined] : [])])
      asked.add(term);
  }
  if (asked.size === 0) return [];
  const found: Range[] = [];
  for (const token of tokens(text)) {
    const has = ({ term }: Term) => asked.has(term);
    const words =
      token.joined && has(token.joined) ? [token.joined] : [...token.words, ...token.parts].filter(has);
    for (const { start, end } of words) found.push({ start: token.start + start, end: token.start + end });
  }
  return merged(found.sort((a, b) => a.start - b.start || b.end - a.end));
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
