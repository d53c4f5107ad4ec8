import { terms } from './terms.ts';

/**
 * Turns what somebody typed into a query of the full-text index: every term is wanted, a node that has them
 * all comes first, and a name counts more than a text. Only [a-z0-9] reaches Lucene, so no typed character
 * can mean anything to it.
 * @returns null when nothing is left to look for
 */
export function toLucene(text: string): string | null {
  const wanted = [...new Set(terms(text.slice(0, 500)).map(({ term }) => term))].slice(0, 20);
  if (wanted.length === 0) return null;
  // The beginning of a compound finds it: energie, energiekosten.
  const longer = (term: string) => (term.length < 5 ? '' : ` OR searchName:${term}*^0.5 OR searchText:${term}*^0.2`);
  const one = (term: string) => `(searchName:${term}^4 OR searchText:${term}${longer(term)})`;
  const all = wanted.map(one).join(' AND ');
  // Lower-cased "and", "or" and "not" are words to Lucene; only capitals are operators.
  return wanted.length === 1 ? all : `(${all})^8 OR ${wanted.map(one).join(' OR ')}`;
}

/** A stretch of a text, in UTF-16 offsets. */
export interface Range {
  readonly start: number;
  readonly end: number;
}

/** The words of a text that a question finds. */
export function highlights(text: string, question: string): Range[] {
  const wanted = new Set(terms(question).map(({ term }) => term));
  return terms(text)
    .filter(({ term }) => wanted.has(term))
    .map(({ start, end }) => ({ start, end }));
}
