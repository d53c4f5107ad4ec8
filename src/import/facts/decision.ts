import { appointmentsIn, type AppointmentSeen } from '../recognise/appointments.ts';
import { kindOf } from '../recognise/titles.ts';
import { collapsed, slugKey } from '../slug.ts';
import type { Span } from '../parse/span.ts';
import type { Twin } from '../twins.ts';
import { amountProperties } from './amounts.ts';
import { cut, postCaption } from './caption.ts';
import type { Collector } from './collect.ts';

/** A decision as a document tells of it. */
export interface DecisionEntry {
  /** YYYY-MM-DD */
  readonly date: string;
  readonly title: Span;
  /** Where the document tells of it, and the index of the reference that does. */
  readonly source: string;
  readonly reference?: number;
  /** Which decision it is of those that have this date and title. */
  readonly twin?: Twin;
}

/** A decision in the graph: its id and its slug, the agencies that its title names, and the appointments that it tells of. */
export interface DecisionFact {
  readonly decision: string;
  readonly slug: string;
  readonly agencies: ReadonlyMap<string, string>;
  readonly appointments: readonly (AppointmentSeen & { readonly id: string })[];
}

/** The id of the decision of a date and a title, or of one of several that have both. */
export function decisionId(date: string, title: string, twin?: Twin): string {
  return `Decision:${date}-${slugKey(twin ? `${collapsed(title)} ${twin.uri}` : title)}`;
}

/** A decision with its meeting, and what its title says: agencies, programmes, appointments, amounts. */
export function decisionFacts(
  { date, title, source, reference, twin }: DecisionEntry,
  collector: Collector,
): DecisionFact {
  const plain = collapsed(title.text);
  const slug = decisionId(date, plain, twin).slice('Decision:'.length);
  const decision = collector.node({
    type: 'Decision',
    key: slug,
    caption: `${date} – ${plain}${twin?.subtitle ? ` (${cut(twin.subtitle)})` : ''}`,
    names: [plain],
    properties: {
      slug,
      date,
      title: plain,
      titleKey: slugKey(plain),
      kind: kindOf(plain),
      ...amountProperties(plain),
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
  const place = (offset: number) => collector.at(offset, reference);
  const agencies = collector.mentions([decision], title, 'TITLE', place);
  const bodies = [...agencies.keys()].map(collector.captionOf);
  const appointments = appointmentsIn(plain).map((seen, i) => {
    const { act, words, phrase: _, ...post } = seen;
    const order = i + 1;
    const appointment = collector.node({
      type: 'Appointment',
      key: `${slug}/${order}`,
      caption: `${date} – ${postCaption(seen, bodies, plain)}`,
      texts: [plain],
      properties: { order, date, act, words, ...post },
    });
    collector.link([decision, 'MAKES', appointment], 'TITLE', source, words);
    for (const [agency, named] of agencies)
      collector.link([appointment, 'AT', agency], 'TITLE', source, named);
    return { ...seen, id: appointment };
  });
  return { decision, slug, agencies, appointments };
}
