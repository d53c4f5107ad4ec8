import { distance } from 'fastest-levenshtein';
import { fold } from './fold.ts';

/** The number of letters in which two names differ. Case, accents and blanks do not count. */
export function lettersBetween(one: string, other: string): number {
  return distance(fold(one).text, fold(other).text);
}

/** Sorts names by the number of letters in which they differ from the given name, the smallest number first. */
export function nearestFirst(names: readonly string[], asked: string): string[] {
  return names
    .map((name) => ({ name, letters: lettersBetween(name, asked) }))
    .sort((a, b) => a.letters - b.letters || (a.name < b.name ? -1 : 1))
    .map(({ name }) => name);
}
