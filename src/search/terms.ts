import { tokens, words, type Term } from './tokens.ts';

export type { Term };

/** What marks a term of the index as a whole name, written as one word. No word of a text begins so. */
const CALLED = '0is';
/** What marks a term of the index as a type. */
const TYPED = '0as';
/** Longer names, in words, are titles: nobody calls a thing so. */
const NAME = 8;

/**
 * The normalised terms of a text: of each word its stem, and of a compound also its parts.
 * Indexing and asking both go through it, so that no syntax of a search engine can survive.
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
 * What the full-text index `entity_search` knows a node by: the terms of its words, of its compounds the parts
 * after `0of`, each of its names as one word after `0is`, and its type after `0as`. A property with nothing in it is not there.
 * @param type what it is, found by a term of its own
 * @param names all that the node is called: caption or title, other names, abbreviations
 * @param texts its longer texts
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
