import type { Act } from '../../graph/model/vocabulary.ts';
import type { AppointmentSeen } from './appointments.ts';
import type { PersonSeen } from './persons.ts';

/** By which act of a title somebody may come, stay or go: a replacement is done by appointing somebody. */
const DONE_BY: Record<PersonSeen['direction'], readonly Act[]> = {
  COMES: ['APPOINTMENT', 'DESIGNATION', 'NOMINATION', 'REPLACEMENT', 'RECOMPOSITION', 'EXTENSION'],
  STAYS: ['REAPPOINTMENT', 'EXTENSION', 'APPOINTMENT', 'DESIGNATION', 'RECOMPOSITION'],
  GOES: ['DISCHARGE'],
};

/**
 * The place, in a list of what a title does, of the one appointment that a person of the text is named with; undefined
 * where it is none of them or could be two. A rank is no post, and what an earlier decision did is not done again.
 */
export function appointmentFor(
  { direction, role, organ, decided }: PersonSeen,
  appointments: readonly AppointmentSeen[],
): number | undefined {
  if (decided !== undefined || (role ?? organ) === undefined) return undefined;
  const fitting = appointments.flatMap((one, i) =>
    DONE_BY[direction].includes(one.act) && fits(one.role, role) && fits(one.organ, organ) ? [i] : [],
  );
  // "benoeming lid" and "vervanging lid" of one title: the post told exactly comes first.
  const exact = fitting.filter((i) => appointments[i]?.role === role);
  const [only, another] = exact.length > 0 ? exact : fitting;
  return another === undefined ? only : undefined;
}

/** A title's "lid" of a board is the text's "bestuurder", and its "leidend ambtenaar" whoever leads the body. */
function fits(title: string | undefined, text: string | undefined): boolean {
  return title === undefined || text === undefined || title === text || SAME[title]?.includes(text) === true;
}

const LEADS = [
  'leidend ambtenaar',
  'gedelegeerd bestuurder',
  'administrateur-generaal',
  'algemeen directeur',
  'directeur-generaal',
];
const SAME: Readonly<Record<string, readonly string[]>> = {
  lid: ['bestuurder', 'vertegenwoordiger'],
  bestuurder: ['lid'],
  vertegenwoordiger: ['lid'],
  'leidend ambtenaar': LEADS,
};
