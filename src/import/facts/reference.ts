import type { ParsedReference } from '../parse/references.ts';
import { collapsed } from '../slug.ts';
import { cut } from './caption.ts';
import type { Collector } from './collect.ts';
import { decisionFacts } from './decision.ts';

/** A reference in the graph: its id, the id of its decision, and its place. */
export interface ReferenceFact {
  readonly reference: string;
  /** Absent when the reference has no title: there is no decision to tell from others. */
  readonly decision?: string;
  /** The ids of the decisions that have its date and title, where there are several. */
  readonly possible?: readonly string[];
  readonly source: string;
}

/** A reference and, when it has a title, its decision with what the title says. */
export function referenceFacts(
  key: string,
  document: string,
  entry: ParsedReference,
  collector: Collector,
): ReferenceFact {
  const { index, date, title, url, time, start } = entry;
  const source = collector.at(start, index);
  const plain = title && collapsed(title.text);
  const reference = collector.node({
    type: 'Reference',
    key: `${key}/${index}`,
    caption: `[${index}] ${date}${plain ? ` – ${cut(plain)}` : ''}`,
    texts: [plain ?? ''],
    properties: {
      index,
      date,
      ...(plain ? { title: plain } : {}),
      ...(url ? { url } : {}),
      ...(time ? { time } : {}),
    },
  });
  collector.link([document, 'LISTS', reference], 'DOCUMENT', source);
  if (!title) return { reference, source };
  const entryOf = { date, title, source, reference: index };
  const twins = collector.twins.of(date, title.text);
  if (twins.length > 0) {
    const possible = twins.map((twin) => decisionFacts({ ...entryOf, twin }, collector).decision);
    for (const one of possible)
      collector.link([reference, 'MAY_REFER_TO', one], 'DOCUMENT', source, collapsed(title.text));
    return { reference, possible, source };
  }
  const { decision } = decisionFacts(entryOf, collector);
  collector.link([reference, 'REFERS_TO', decision], 'DOCUMENT', source);
  return { reference, decision, source };
}
