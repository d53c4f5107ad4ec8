import slugify from '@sindresorhus/slugify';
import type { Act } from '../../graph/model/vocabulary.ts';
import { appointmentFor } from '../recognise/fitting.ts';
import { nameKey } from '../recognise/personNames.ts';
import type { PersonSeen } from '../recognise/persons.ts';
import { collapsed, slugKey } from '../slug.ts';
import { postCaption } from './caption.ts';
import type { Collector } from './collect.ts';
import type { DecisionFact } from './decision.ts';

/**
 * The persons whom the text of a decision names, each in an appointment of the title, or in one that only the text
 * tells. A person is left out where two appointments of the title fit. What the text recalls of an earlier day is an
 * appointment of that day.
 */
export function personFacts(
  persons: readonly PersonSeen[],
  date: string,
  told: DecisionFact,
  collector: Collector,
): void {
  for (const person of persons) recalledFact(person, told, collector);
  const now = persons.filter(({ decided }) => decided === undefined);
  const coming = new Map<PersonSeen, string>();
  for (const person of now.filter(({ direction }) => direction !== 'GOES')) {
    const appointment = appointmentOf(person, date, told, collector);
    if (!appointment) continue;
    coming.set(person, appointment);
    name(person, appointment, collector);
  }
  for (const person of now.filter(({ direction }) => direction === 'GOES')) {
    // Who is replaced leaves by the appointment of the successor, unless the title tells of the discharge itself.
    const discharge = appointmentFor(person, told.appointments);
    const successor = [...coming].find(
      ([{ replaces }]) => replaces !== undefined && nameKey(replaces) === nameKey(person.name),
    );
    const appointment =
      discharge === undefined && successor ? successor[1] : appointmentOf(person, date, told, collector);
    if (appointment) name(person, appointment, collector);
  }
}

/** The id of the appointment that a person comes, stays or goes by; undefined where that is not certain. */
function appointmentOf(
  person: PersonSeen,
  date: string,
  { appointments, agencies, decision, slug }: DecisionFact,
  collector: Collector,
): string | undefined {
  const fit = appointmentFor(person, appointments);
  const known = fit === undefined ? undefined : appointments[fit];
  const { act, role, roleKind, organ, agency, sentence, at } = person;
  const source = collector.at(at);
  const body = agency === undefined ? undefined : collector.agency(agency);
  if (known) {
    if (body && agencies.size === 0) collector.link([known.id, 'AT', body], 'TEXT', source);
    return known.id;
  }
  // Where the title tells of such an act, which of its posts is meant is not certain.
  if ((role ?? organ) === undefined || appointments.some((one) => one.act === act)) return undefined;
  const words = collapsed(sentence.text);
  const bodies = body ? [collector.captionOf(body)] : [];
  const post = slugify([act, role, organ, agency].filter(Boolean).join(' ').toLowerCase());
  const appointment = collector.node({
    type: 'Appointment',
    key: `${slug}/${post}`,
    caption: `${date} – ${postCaption({ phrase: phraseOf(person), ...(organ ? { organ } : {}) }, bodies, words)}`,
    texts: [words],
    properties: {
      order: appointments.length + 1,
      date,
      act,
      words,
      ...(role ? { role } : {}),
      ...(roleKind ? { roleKind } : {}),
      ...(organ ? { organ } : {}),
    },
  });
  collector.link([decision, 'MAKES', appointment], 'TEXT', source, words);
  if (body) collector.link([appointment, 'AT', body], 'TEXT', source);
  return appointment;
}

/** What each act is called in a caption. */
const ACT: Record<Act, string> = {
  APPOINTMENT: 'benoeming',
  REAPPOINTMENT: 'herbenoeming',
  DESIGNATION: 'aanstelling',
  REPLACEMENT: 'vervanging',
  NOMINATION: 'voordracht',
  RECOMPOSITION: 'samenstelling',
  DISCHARGE: 'ontslag',
  VACANCY: 'vacantverklaring',
  EXTENSION: 'verlenging',
};

function phraseOf({ act, role }: PersonSeen): string {
  return role === undefined ? ACT[act] : `${ACT[act]} ${role}`;
}

/** An appointment of an earlier day, at a body that the text names, which filled a post then. */
function recalledFact(person: PersonSeen, { decision, slug }: DecisionFact, collector: Collector): void {
  const { decided, agency, role, roleKind, organ, act, at, direction, sentence } = person;
  if (decided === undefined || agency === undefined || (role ?? organ) === undefined) return;
  if (direction === 'GOES') return;
  const body = collector.agency(agency);
  const words = collapsed(sentence.text);
  const phrase = [act, role, organ, agency].filter(Boolean).join(' ').toLowerCase();
  const appointment = collector.node({
    type: 'Appointment',
    key: `${slug}/${decided}-${slugify(phrase)}`,
    caption: `${decided} – ${[role ?? organ, collector.captionOf(body)].join(' ')}`,
    texts: [words],
    properties: {
      ...{ order: 1, date: decided, act, words },
      ...(role ? { role } : {}),
      ...(roleKind ? { roleKind } : {}),
      ...(organ ? { organ } : {}),
    },
  });
  const source = collector.at(at);
  collector.link([decision, 'RECALLS', appointment], 'TEXT', source, words);
  collector.link([appointment, 'AT', body], 'TEXT', source);
  name(person, appointment, collector);
}

function name(person: PersonSeen, appointment: string, collector: Collector): void {
  const { name, at, words, direction, effective, replaces } = person;
  const node = personNode(name, collector);
  collector.link([appointment, 'NAMES', node], 'TEXT', collector.at(at), words, {
    direction,
    ...(effective ? { effectiveDate: effective } : {}),
    ...(replaces ? { replaces } : {}),
  });
}

/** Adds a person: accents, case and hyphens make no other. @returns the id */
export function personNode(name: string, collector: Collector): string {
  const slug = slugKey(nameKey(name));
  return collector.node({
    type: 'Person',
    key: slug,
    caption: name,
    names: [name],
    properties: { slug, name },
  });
}
