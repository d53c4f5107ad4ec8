import { newStemmer } from 'snowball-stemmers';

/** A term of a text, [a-z0-9]+ only, and where its word stands: UTF-16 offsets. */
export interface Term {
  readonly term: string;
  readonly start: number;
  readonly end: number;
}

const stemmer = newStemmer('dutch');
const MOST_CACHED = 50_000;
const cache = new Map<string, string>();

/** Plurals that no rule gives, and the words that Snowball's Dutch stems apart. */
const IRREGULAR: Readonly<Record<string, string>> = {
  leden: 'lid',
  steden: 'stad',
  kinderen: 'kind',
  musea: 'museum',
  subsidies: 'subsidie',
  schepen: 'schip',
  beurzen: 'beurs',
};

/** Words so common that they find nothing; as part of a name ("De Lijn") the other word finds it. */
const STOP = new Set('de het een en van in voor op aan met te tot bij om door der den des ten ter of als is zijn wordt worden naar over uit'.split(' '));

/**
 * Cuts a text into normalised terms: accents folded, F.T.I. as fti, Dutch words stemmed, with final f and v,
 * s and z made alike (bedrijf, bedrijven). The same for what is indexed and what is asked.
 */
export function terms(text: string): Term[] {
  const found: Term[] = [];
  for (const { 0: word, index: start } of text.matchAll(/(?:\p{L}\.){2,}\p{L}?|[\p{L}\p{M}\p{N}]+/gu)) {
    const term = normalised(word);
    if (term !== '') found.push({ term, start, end: start + word.length });
  }
  return found;
}

function normalised(word: string): string {
  const known = cache.get(word);
  if (known !== undefined) return known;
  const folded = word.normalize('NFKD').toLowerCase().replace(/[^a-z0-9]/g, '');
  const term = STOP.has(folded) ? '' : stem(folded);
  if (cache.size >= MOST_CACHED) cache.clear();
  cache.set(word, term);
  return term;
}

function stem(word: string): string {
  if (word.length < 4 || /\d/.test(word)) return word;
  const compound = Object.entries(IRREGULAR).find(([plural]) => word.endsWith(plural));
  const singular = compound ? word.slice(0, -compound[0].length) + compound[1] : word.replace(/(commissaris)sen$/, '$1');
  return stemmer.stem(singular).replace(/v$/, 'f').replace(/z$/, 's').replace(/i$/, 'ie');
}

/** What the full-text index knows a node by: normalised terms of its names, and of its other words. */
export function searchProperties(names: readonly string[], texts: readonly string[]): { searchName: string; searchText: string } {
  const joined = (parts: readonly string[]) => [...new Set(parts.flatMap((part) => terms(part).map(({ term }) => term)))].join(' ');
  return { searchName: joined(names), searchText: joined(texts) };
}
