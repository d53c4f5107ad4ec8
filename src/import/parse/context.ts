import { DocumentError, type Problem } from '../../errors.ts';
import { placesIn, type Place } from './span.ts';

/** What the parts of the parser share: where an offset is, how to refuse the document, and how to say what is doubtful. */
export interface Context {
  readonly placeOf: (offset: number) => Place;
  readonly warnings: readonly Problem[];
  /** Makes the error that refuses the document. @param at UTF-16 offset in the document */
  refuse(at: number, expected: string, got: string): DocumentError;
  /** Notes what is not as expected, and what was made of it. @param at UTF-16 offset in the document */
  warn(at: number, expected: string, got: string, made: string): void;
}

/** @param path how messages name the document */
export function openContext(document: string, path: string): Context {
  const placeOf = placesIn(document);
  const warnings: Problem[] = [];
  return {
    placeOf,
    warnings,
    refuse: (at, expected, got) => new DocumentError({ path, ...placeOf(at), expected, got }),
    warn: (at, expected, got, made) => warnings.push({ path, ...placeOf(at), expected, got, made }),
  };
}
