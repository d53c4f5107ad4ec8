import type { ParsedDocument } from '../parse/parse.ts';
import { mended } from '../parse/hyphens.ts';
import { sentences } from '../parse/sentences.ts';
import { collapsed } from '../slug.ts';
import { areasOf } from './areas.ts';
import { cut } from './caption.ts';
import type { Collector } from './collect.ts';

/** The pledge, its policy areas and its commitments. @returns the pledge's id */
export function pledgeFacts(
  key: string,
  document: string,
  { title, passage: { number, printed, heading, text }, assessment, path }: ParsedDocument,
  collector: Collector,
): string {
  const { introduction, conclusion } = assessment;
  const pledge = collector.node({
    type: 'Pledge',
    key,
    caption: `${number ? `${number} ` : ''}${cut(title.text)}`,
    names: [title.text],
    texts: [mended(text.text), introduction?.text ?? '', conclusion?.text ?? ''],
    properties: {
      slug: key,
      ...(number ? { number } : {}),
      title: title.text,
      text: mended(text.text),
      textAsPrinted: printed.text,
      ...(introduction ? { introduction: introduction.text } : {}),
      ...(conclusion ? { conclusion: conclusion.text } : {}),
    },
  });
  const source = collector.at(title.start);
  collector.link([pledge, 'FROM', document], 'DOCUMENT', source);
  policyAreaFacts(path, pledge, source, collector);
  collector.mentions([pledge], heading, 'PLEDGE');
  sentences(text).forEach((sentence, i) => {
    const order = i + 1;
    const commitment = collector.node({
      type: 'Commitment',
      key: `${key}/${order}`,
      caption: cut(mended(sentence.text)),
      texts: [mended(sentence.text)],
      properties: {
        order,
        text: mended(sentence.text),
        textAsPrinted: sentence.text,
        context: repeats(title.text, sentence.text),
      },
    });
    collector.link([pledge, 'HAS_COMMITMENT', commitment], 'DOCUMENT', collector.at(sentence.start));
    collector.mentions([pledge, commitment], sentence, 'PLEDGE');
  });
  return pledge;
}

/** A sentence that the document's long heading was made of gives the context; a short heading is cut from the passage. */
function repeats(title: string, sentence: string): boolean {
  const [short, long] = [collapsed(title), collapsed(sentence)];
  return short.length >= 60 && long.startsWith(short);
}

function policyAreaFacts(path: string, pledge: string, source: string, collector: Collector): void {
  let below = pledge;
  for (const { slug, name, level } of areasOf(path).reverse()) {
    const area = collector.node({
      type: 'PolicyArea',
      key: slug,
      caption: name,
      names: [name],
      properties: { slug, name, level },
    });
    collector.link([below, 'PART_OF', area], 'DOCUMENT', source);
    below = area;
  }
}
