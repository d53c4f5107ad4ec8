import { tokens, words, type Term } from './tokens.ts';

export type { Term };

/** Marks a term of the index as a complete name, written as one word. No word of a text begins with it. */
const CALLED = '0is';
/** Marks a term of the index as a type. */
const TYPED = '0as';
/** A name with more words is a title, by which people do not search. */
const NAME = 8;

/**
 * The normalised terms of a text: the stem of each word, and the parts of each compound. Texts and searches are both
 * normalised here, so that no syntax of the search engine remains.
 */
export function terms(text: string): Term[] {
  return tokens(text).flatMap(({ start: at, words, joined, parts }) =>
    [...words, ...(joined ? [joined] : []), ...parts].map(({ term, start, end }) => ({
      term,
      start: at + start,
      end: at + end,
    })),
  );
}

/**
 * The properties of a node for the full-text index `entity_search`: the terms of its words, the parts of compounds
 * after `0of`, each name as one word after `0is`, and its type after `0as`. An empty property is left out.
 * @param type the type of the node, which gets a term of its own
 * @param names all names of the node: caption or title, other names, abbreviations
 * @param texts the longer texts of the node
 */
export function searchProperties(
  type: string,
  names: readonly string[],
  texts: readonly string[],
): { searchName: string; searchText?: string } {
  const own = [...new Set(names)].map(words);
  const short = own.filter(({ length }) => length > 0 && length <= NAME).map(called);
  const name = [typed(type), ...own.flatMap(indexed), ...new Set(short)].join(' ');
  const text = texts
    .map((one) => indexed(words(one)).join(' '))
    .join(' ')
    .trim();
  return { searchName: name, ...(text && { searchText: text }) };
}

function indexed(all: readonly { readonly indexed: string }[]): string[] {
  return all.map((word) => word.indexed);
}

/** Whether a text is short enough to be found as a name. */
export function isName(text: string): boolean {
  const { length } = words(text);
  return length > 0 && length <= NAME;
}

/** A type as a term of the index. */
export function typed(type: string): string {
  return TYPED + type.toLowerCase();
}

/** A name as one term of the index. */
export function called(words: readonly { readonly plain: string }[]): string {
  return (
    CALLED +
    words
      .map(({ plain }) => plain)
      .join('')
      .slice(0, 200)
  );
}
