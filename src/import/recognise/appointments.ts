import type { Act, RoleKind } from '../../vocabulary.ts';

/** One act upon one post, as a title tells of it. */
export interface AppointmentSeen {
  readonly act: Act;
  readonly role?: string;
  readonly roleKind?: RoleKind;
  readonly organ?: string;
  /** The words of the act and the role. */
  readonly words: string;
}

const ACT: readonly (readonly [Act, string])[] = [
  ['REAPPOINTMENT', 'herbenoem(?:ing(?:en)?|t)'],
  ['APPOINTMENT', 'benoem(?:ing(?:en)?|t)'],
  ['RECOMPOSITION', '(?:her|nieuwe )?samenstelling'],
  ['EXTENSION', 'verlenging (?:van (?:de|het) )?(?:aanstelling|mandaat|mandaten|benoeming|aanduiding)'],
  ['DESIGNATION', 'aanstelling(?:en)?|aanduiding(?:en)?|aanwijzing'],
  ['REPLACEMENT', 'vervanging(?:en)?'],
  ['NOMINATION', 'voordracht(?:en)?'],
  ['DISCHARGE', '(?:eervol )?ontslag'],
  ['VACANCY', 'vacant ?verklaring(?:en)?'],
];

const ROLE: readonly (readonly [role: string, kind: RoleKind, words: string])[] = [
  ['regeringscommissaris', 'OVERSIGHT', 'regeringscommissaris(?:sen)?'],
  ['bedrijfsrevisor', 'OVERSIGHT', '(?:bedrijfs)?revisor(?:en)?'],
  ['commissaris', 'OVERSIGHT', 'commissaris(?:sen)?'],
  ['toezichthouder', 'OVERSIGHT', 'toezichthouders?'],
  ['directeur-generaal', 'MANAGEMENT', 'directeurs?-generaal'],
  ['administrateur-generaal', 'MANAGEMENT', 'administrateurs?-generaal'],
  ['secretaris-generaal', 'MANAGEMENT', 'secretaris(?:sen)?-generaal'],
  ['gedelegeerd bestuurder', 'MANAGEMENT', 'gedelegeerd(?:e)? bestuurders?'],
  ['leidend ambtenaar', 'MANAGEMENT', 'leidende? ambtena(?:ar|ren)'],
  ['algemeen directeur', 'MANAGEMENT', 'algemeen directeurs?'],
  ['ondervoorzitter', 'BOARD', 'ondervoorzitters?'],
  ['voorzitter', 'BOARD', 'voorzitters?'],
  ['bestuurder', 'BOARD', '(?:onafhankelijke? )?bestuurders?'],
  ['bestuursrechter', 'OTHER', 'bestuursrechters?'],
  ['bijzitter', 'OTHER', '(?:plaatsvervangende? )?bijzitters?'],
  ['vertegenwoordiger', 'OTHER', 'vertegenwoordigers?'],
  ['coördinator', 'OTHER', 'coördinator(?:en)?'],
  ['lid', 'BOARD', '(?:onafhankelijke? )?(?:lid|leden)'],
];

const ORGAN =
  /raad van bestuur|raden van bestuur|auditcomité|raadgevend comité|beheerscomité|algemene vergadering|toeleidingscommissie|selectiecommissie/iu;

const boundary = (words: string) => `(?<!\\p{L})(?:${words})(?![\\p{L}-])`;
const acts = new RegExp(ACT.map(([, words]) => `(${boundary(words)})`).join('|'), 'giu');
const roles = new RegExp(ROLE.map(([, , words]) => `(${boundary(words)})`).join('|'), 'giu');

/** Words that look like an act upon a post and are not. */
const FALSE_FRIEND =
  /aanduiding (?:watergevoelig|waterbodem)|bescherming tegen ontslag|ontslag(?: van)? statutair|ontslagregeling|verlenging (?!(?:van (?:de|het) )?(?:aanstelling|mandaat|benoeming|mandaten|aanduiding))/iu;

/**
 * Finds the acts upon posts in a title. An act counts with the posts that follow it up to the next act, or
 * else those before it; without a post, only where an organ is named. "benoeming voorzitter en leden" is one
 * appointment for each of the two posts; "functie" stands for the post of the act before it.
 */
export function appointmentsIn(title: string): AppointmentSeen[] {
  if (FALSE_FRIEND.test(title)) return [];
  const organ = ORGAN.exec(title)?.[0].toLowerCase();
  const found = [...title.matchAll(acts)].map((match) => ({
    at: match.index,
    words: match[0],
    act: (ACT[match.slice(1).findIndex(Boolean)] as (typeof ACT)[number])[0],
  }));
  const seen: AppointmentSeen[] = [];
  found.forEach(({ at, words, act }, i) => {
    const end = found[i + 1]?.at ?? title.length;
    const after = rolesIn(title, at + words.length, end);
    const posts = after.length > 0 ? after : rolesIn(title, 0, at);
    for (const post of posts) {
      const [from, to] = [Math.min(at, post.at), Math.max(at + words.length, post.at + post.words.length)];
      seen.push({
        act,
        role: post.role,
        roleKind: post.kind,
        ...(organ ? { organ } : {}),
        words: title.slice(from, to),
      });
    }
    if (posts.length === 0 && organ) seen.push({ act, organ, words });
  });
  return seen;
}

function rolesIn(title: string, from: number, to: number) {
  return [...title.matchAll(roles)]
    .filter((match) => match.index >= from && match.index + match[0].length <= to)
    .map((match) => {
      const [role, kind] = ROLE[match.slice(1).findIndex(Boolean)] as (typeof ROLE)[number];
      return { role, kind, at: match.index, words: match[0] };
    });
}
