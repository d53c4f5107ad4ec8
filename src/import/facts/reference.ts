import { appointmentsIn } from '../recognise/appointments.ts';
import { amountsIn, kindOf } from '../recognise/titles.ts';
import type { ParsedReference } from '../references.ts';
import { collapsed, slugKey } from '../slug.ts';
import type { Span } from '../text.ts';
import { cut } from './caption.ts';
import type { Collector } from './collect.ts';

/** A reference in the graph: its id, that of its decision, and where it stands. */
export interface ReferenceFact {
  readonly reference: string;
  /** Absent when the reference has no title: there is no decision to tell from others. */
  readonly decision?: string;
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
  const decision = decisionFacts(entry, title, source, collector);
  collector.link([reference, 'REFERS_TO', decision], 'DOCUMENT', source);
  return { reference, decision, source };
}

function decisionFacts(
  { index, date }: ParsedReference,
  title: Span,
  source: string,
  collector: Collector,
): string {
  const plain = collapsed(title.text);
  const slug = `${date}-${slugKey(plain)}`;
  const amounts = amountsIn(plain);
  const decision = collector.node({
    type: 'Decision',
    key: slug,
    caption: `${date} – ${plain}`,
    names: [plain],
    properties: {
      slug,
      date,
      title: plain,
      titleKey: slugKey(plain),
      kind: kindOf(plain),
      ...(amounts.length > 0
        ? { amounts: amounts.map(({ euros }) => euros), amountWords: amounts.map(({ words }) => words) }
        : {}),
    },
  });
  const meeting = collector.node({
    type: 'Meeting',
    key: date,
    caption: `Ministerraad ${date}`,
    names: [`ministerraad ${date}`],
    properties: { date },
  });
  collector.link([decision, 'TAKEN_AT', meeting], 'DOCUMENT', source);
  const agencies = collector.mentions([decision], title, 'TITLE', (offset) => collector.at(offset, index));
  appointmentsIn(plain).forEach(({ act, words, ...post }, i) => {
    const order = i + 1;
    const appointment = collector.node({
      type: 'Appointment',
      key: `${slug}/${order}`,
      caption: `${date} – ${words}`,
      texts: [plain],
      properties: { order, date, act, words, ...post },
    });
    collector.link([decision, 'MAKES', appointment], 'TITLE', source, words);
    for (const [agency, seen] of agencies) collector.link([appointment, 'AT', agency], 'TITLE', source, seen);
  });
  return decision;
}
