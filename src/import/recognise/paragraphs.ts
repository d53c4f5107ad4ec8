import { part, type Span } from '../parse/span.ts';

/** The paragraphs of a text: what an empty line parts. */
export function paragraphs(text: Span): Span[] {
  const breaks = [...text.text.matchAll(/\n\s*\n/g)].map(({ index }) => index);
  return [0, ...breaks].map((from, i) => part(text, from, breaks[i] ?? text.text.length));
}
