import type { Sentence } from './load.ts';

/** As much of a sentence as is shown around its words, in characters. */
const AROUND = 160;

/** A sentence with its words marked; a long one is cut, far from its words. */
export function Quote({ sentence: { text, words } }: { readonly sentence: Sentence }) {
  const from = beginning(text, (words[0]?.start ?? 0) - AROUND);
  const to = ending(text, (words.at(-1)?.end ?? text.length) + AROUND);
  const ends = [from, ...words.flatMap(({ start, end }) => [start, end]), to];
  return (
    <blockquote lang="nl">
      {from > 0 ? '… ' : ''}
      {ends.slice(1).map((end, i) => {
        const part = text.slice(ends[i], end);
        return i % 2 === 1 ? <mark key={i}>{part}</mark> : part;
      })}
      {to < text.length ? ' …' : ''}
    </blockquote>
  );
}

/** The beginning of the word at a place. */
function beginning(text: string, at: number): number {
  return at <= 0 ? 0 : text.indexOf(' ', at) + 1;
}

function ending(text: string, at: number): number {
  return at >= text.length ? text.length : text.lastIndexOf(' ', at);
}
