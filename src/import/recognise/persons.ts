import type { Act } from '../../graph/model/vocabulary.ts';
import type { AppointmentSeen } from './appointments.ts';
import { organsIn } from './organs.ts';
import { rolesIn } from './roles.ts';

/** A person whom a sentence names with the act that is done. */
export interface PersonSeen {
  readonly name: string;
  /** UTF-16 offset in the sentence, and the words there: "mevrouw An Voorbeeld". */
  readonly at: number;
  readonly words: string;
  /** The place, in the list given, of the appointment that the sentence is about. */
  readonly appointment: number;
}

const ACT: readonly (readonly [Act, string])[] = [
  ['REAPPOINTMENT', 'herbenoem(?:d|t|en|ing)'],
  ['APPOINTMENT', 'benoem(?:d|t|en|ing)'],
  ['EXTENSION', 'verlengd|verlengt|verlenging'],
  ['DESIGNATION', 'aangesteld|aanstelling|stelt|aangeduid|aanduiding|duidt|aangewezen|aanwijzing|wijst'],
  ['NOMINATION', 'voorgedragen|voordracht|draagt'],
  ['REPLACEMENT', 'vervangt|vervangen'],
  ['DISCHARGE', 'ontslag(?:en)?|ontslaat'],
];
const acts = new RegExp(ACT.map(([, words]) => `((?<![\\p{L}-])(?:${words})(?![\\p{L}-]))`).join('|'), 'giu');

/** What a title calls a replacement or a new composition is done by appointing somebody. */
const DONE_BY: Partial<Record<Act, readonly Act[]>> = {
  REPLACEMENT: ['APPOINTMENT', 'DESIGNATION', 'NOMINATION'],
  RECOMPOSITION: ['APPOINTMENT', 'DESIGNATION'],
  APPOINTMENT: ['DESIGNATION'],
  DESIGNATION: ['APPOINTMENT'],
};

const NAME = "\\p{Lu}\\p{L}*(?:['’-]\\p{L}+)*";
const PARTICLE = "van|vande[rn]?|de[rn]?|te[rn]?|von|le|la|du|el|ben|'t|’t";
const BLANK = '[ \u00a0]+';
/** A form of address, a first name, and at least one more name: nobody else is taken for a person. */
const person = new RegExp(
  '(?<![\\p{L}-])(?:[Dd]e heer|[Mm]evrouw|[Dd]hr\\.?|[Mm]evr\\.?)' +
    `${BLANK}(?:(?:[Pp]rof|[Dd]r|[Ii]r|[Ii]ng|mr|em|lic|drs)\\.\\s*)*` +
    // A particle in small letters follows the first name or another particle: "Jan Test van Agoria" is no name.
    `(${NAME}(?:${BLANK}\\p{Lu}\\.)*(?:${BLANK}(?:${PARTICLE})(?!\\p{L}))*(?:${BLANK}${NAME}|(?<=Van)${BLANK}de[rn]?(?!\\p{L}))+)` +
    `(?![\\p{L}'’-])(?!${BLANK}(?:[-–]${BLANK})?\\p{Lu})`,
  'gu',
);
const ENDS_IN_PARTICLE = new RegExp(`${BLANK}(?:${PARTICLE})$`, 'iu');
/** What stands before one who is replaced, or who only proposes or speaks; "benoeming van" stands before the one. */
const NOT_THE_ONE =
  /(?:(?<!(?:benoeming|aanstelling|aanduiding|aanwijzing|verlenging|ontslag)\s)van|voor|door|met|namens|vervangt)\s+$/iu;
/** What joins persons of whom the same is said. */
const AND = /^[\s,;-]*(?:en|alsook|evenals)?\s*$/u;
const MINISTER = /^\s*(?:,\s*)?\(?(?:vice|Vlaams|Vlaamse|federaal|minister)/iu;
/** Words that begin with a capital and are no name. */
const NO_NAME =
  /(?<!\p{L})(?:Vlaams|Vlaamse|Minister|Raad|Regering|Agentschap|Voorzitter|Directeur)(?!\p{L})/u;
/** Nothing is done, or it was done before. */
const NOT_NOW = /(?<!\p{L})(?:niet|geen|indien|eventueel|eventuele|werd|werden|was|waren)(?!\p{L})/iu;

/**
 * Finds the persons whom a sentence names with one of the appointments that its decision makes. Rather nobody than a
 * wrong one: the sentence must tell of one act only, and of one appointment only, by its post and its organ.
 */
export function personsIn(sentence: string, appointments: readonly AppointmentSeen[]): PersonSeen[] {
  if (NOT_NOW.test(sentence)) return [];
  let others = -1;
  const named = [...sentence.matchAll(person)].filter(({ 0: words, 1: name = '', index }) => {
    const end = index + words.length;
    const another =
      NOT_THE_ONE.test(sentence.slice(0, index)) || (others >= 0 && AND.test(sentence.slice(others, index)));
    if (another) others = end;
    return (
      !another && !NO_NAME.test(name) && !ENDS_IN_PARTICLE.test(name) && !MINISTER.test(sentence.slice(end))
    );
  });
  if (named.length === 0) return [];
  const appointment = appointmentOf(sentence, appointments);
  if (appointment === undefined) return [];
  return named.map(({ 0: words, 1: name = '', index }) => ({
    name: name.replace(/\s+/g, ' '),
    at: index,
    words: words.replace(/\s+/g, ' '),
    appointment,
  }));
}

/** The one appointment that a sentence is about; none where it could be another. */
function appointmentOf(sentence: string, appointments: readonly AppointmentSeen[]): number | undefined {
  const done = new Set([...sentence.matchAll(acts)].map((match) => actOf(match)));
  const [act] = done;
  if (act === undefined || done.size > 1) return undefined;
  const roles = new Set(rolesIn(sentence, 0, sentence.length).map(({ role }) => role));
  const organs = organsIn(sentence, act);
  const fitting = appointments.flatMap((one, i) =>
    (one.act === act || DONE_BY[one.act]?.includes(act)) &&
    (one.role === undefined || roles.size === 0 || roles.has(one.role)) &&
    (one.organ === undefined || organs.length === 0 || organs.includes(one.organ))
      ? [i]
      : [],
  );
  return fitting.length === 1 ? fitting[0] : undefined;
}

function actOf(match: RegExpExecArray): Act {
  return (ACT[match.slice(1).findIndex(Boolean)] as (typeof ACT)[number])[0];
}
