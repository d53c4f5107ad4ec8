import { isUnrelated } from '../recognise/unrelated.ts';
import type { ParsedFinding } from '../parse/assessment.ts';
import { collapsed } from '../slug.ts';
import { cut } from './caption.ts';
import type { Collector } from './collect.ts';
import type { ReferenceFact } from './reference.ts';

/**
 * The findings of an assessment and what they cite. What a finding calls unrelated is cited, and supports nothing.
 * @returns the ids of the decisions cited
 */
export function findingFacts(
  key: string,
  pledge: string,
  findings: readonly ParsedFinding[],
  references: ReadonlyMap<number, ReferenceFact>,
  collector: Collector,
): Set<string> {
  const decisions = new Set<string>();
  findings.forEach(({ text, start, plain, heading, citations }, i) => {
    const order = i + 1;
    const unrelated = isUnrelated(text);
    const finding = collector.node({
      type: 'Finding',
      key: `${key}/${order}`,
      caption: cut(plain || collapsed(text)),
      texts: [heading ?? '', text],
      properties: { order, text, unrelated, ...(heading ? { heading } : {}) },
    });
    collector.link([pledge, 'HAS_FINDING', finding], 'DOCUMENT', collector.at(start));
    collector.mentions([finding], { text, start }, 'ASSESSMENT');
    for (const { indexes, words, start } of citations) {
      for (const index of indexes) {
        const cited = references.get(index);
        if (!cited) continue;
        collector.link([finding, 'CITES', cited.reference], 'ASSESSMENT', collector.at(start), words);
        if (!cited.decision) continue;
        const source = collector.at(start, index);
        decisions.add(cited.decision);
        if (!unrelated) collector.link([pledge, 'SUPPORTED_BY', cited.decision], 'ASSESSMENT', source, words);
      }
    }
  });
  return decisions;
}
