import { distance } from 'fastest-levenshtein';
import { fold } from './fold.ts';

/** How many letters two names differ in, whatever their capitals, accents and blanks. */
export function lettersBetween(one: string, other: string): number {
  return distance(fold(one).text, fold(other).text);
}

/** Sorts names by how few letters they differ from what was asked in. */
export function nearestFirst(names: readonly string[], asked: string): string[] {
  return names
    .map((name) => ({ name, letters: lettersBetween(name, asked) }))
    .sort((a, b) => a.letters - b.letters || (a.name < b.name ? -1 : 1))
    .map(({ name }) => name);
}
