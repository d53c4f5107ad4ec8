import DataLoader from 'dataloader';
import type { Graph } from '../../graph/engine/graph.ts';
import type { Link } from '../../graph/engine/row.ts';
import { parseSource } from '../../graph/model/source.ts';
import { sentences } from '../../import/parse/sentences.ts';
import type { Range } from '../../search/query.ts';
import { builder } from '../builder.ts';
import { plainText } from './plain.ts';

interface Quoted {
  readonly text: string;
  readonly words: readonly Range[];
}

const RangeType = builder.objectRef<Range>('TextRange').implement({
  description: 'A part of a text.',
  fields: (t) => ({
    start: t.expose('start', {
      type: 'NonNegativeInt',
      description: 'The position of the first character, from 0, in UTF-16 code units as JavaScript counts.',
    }),
    end: t.expose('end', {
      type: 'NonNegativeInt',
      description: 'The position after the last character.',
    }),
  }),
});

const SentenceType = builder.objectRef<Quoted>('EvidenceSentence').implement({
  description: 'A sentence of a document that proves a relation.',
  fields: (t) => ({
    text: t.exposeString('text', { description: 'The sentence, without Markdown and with single blanks.' }),
    words: t.field({
      type: [RangeType],
      description: 'The places of the words in the sentence, in order. They do not overlap.',
      resolve: ({ words }) => words,
    }),
  }),
});

builder.objectField('Evidence', 'sentence', (t) =>
  t.field({
    type: SentenceType,
    nullable: true,
    description:
      'The sentence with the words, at the first of the sources; null if the relation comes from the structure of the document.',
    complexity: 5,
    resolve: async ({ words, sources: [source] }, _, { graph }) => {
      if (words.length === 0 || source === undefined) return null;
      const { document, line, column } = parseSource(source);
      const text = await linesOf(graph).load(`Document:${document}\n${line}`);
      return text === null ? null : quoted(text, column, words);
    },
  }),
);

/** The entry of a list of references, up to its title. */
const ENTRY = /^.*\*\*\(\d{4}-\d\d-\d\d\)\*\*\s*/;

/**
 * The sentence at a place of a line, with the places of words in it.
 * @param column from 1
 */
export function quoted(line: string, column: number, words: Link['words']): Quoted {
  const [{ length: skipped } = ''] = ENTRY.exec(line) ?? [];
  const start = skipped < column ? skipped : 0;
  const all = sentences({ text: line.slice(start), start });
  const text = plainText((all.findLast((one) => one.start < column) ?? all[0])?.text ?? line);
  const found: Range[] = [];
  for (const word of [...words].sort((a, b) => b.length - a.length)) {
    const plain = plainText(word);
    for (let at = text.indexOf(plain); at >= 0 && plain !== ''; at = text.indexOf(plain, at + plain.length)) {
      const range = { start: at, end: at + plain.length };
      const isWhole =
        !/[\p{L}\p{N}]{2}/u.test(text.slice(at - 1, at + 1)) &&
        !/[\p{L}\p{N}]{2}/u.test(text.slice(range.end - 1, range.end + 1));
      if (isWhole && found.every((one) => one.end <= range.start || range.end <= one.start))
        found.push(range);
    }
  }
  return { text, words: found.sort((a, b) => a.start - b.start) };
}

/** The lines of documents that one request asks for, read together. */
const loaders = new WeakMap<Graph, DataLoader<string, string | null>>();

function linesOf(graph: Graph): DataLoader<string, string | null> {
  const known = loaders.get(graph);
  if (known) return known;
  const loader = new DataLoader<string, string | null>(async (keys) => {
    const wanted = new Map<string, number[]>();
    for (const key of keys) {
      const [document = '', line] = key.split('\n');
      wanted.set(document, [...(wanted.get(document) ?? []), Number(line)]);
    }
    const places = [...wanted].map(([document, lines]) => ({ document, lines }));
    const { lines } = await graph.read('source/lines', { places });
    const texts = new Map(
      (lines as [document: string, line: unknown, text: string | null][]).map(([document, line, text]) => [
        `${document}\n${String(line)}`,
        text,
      ]),
    );
    return keys.map((key) => texts.get(key) ?? null);
  });
  loaders.set(graph, loader);
  return loader;
}
