import type { Act, RoleKind } from '../../graph/model/vocabulary.ts';
import { organsIn } from './organs.ts';
import { rolesIn } from './roles.ts';

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
  ['REAPPOINTMENT', 'herbenoem(?:ing(?:en)?|d|t)|herbenoemen'],
  ['APPOINTMENT', 'benoem(?:ing(?:en)?|d|t)|benoemen'],
  ['RECOMPOSITION', '(?:her|nieuwe |wijziging )?samenstelling|samenstellen'],
  [
    'EXTENSION',
    'verlenging (?:van )?(?:de |het )?(?:aanstelling(?:en)?|mandaat|mandaten|benoeming(?:en)?|aanduiding(?:en)?)',
  ],
  ['DESIGNATION', 'aanstelling(?:en)?|aanstellen|aanduiding(?:en)?|aanduiden|aanwijzing|aanwijzen'],
  ['REPLACEMENT', 'vervanging(?:en)?|vervangen'],
  ['NOMINATION', 'voordracht(?:en)?|voordragen'],
  ['DISCHARGE', '(?:eervol )?ontslag'],
  ['VACANCY', '(?:vacant|open) ?verkla(?:ring(?:en)?|ren)|vacantstelling'],
];
const acts = new RegExp(ACT.map(([, words]) => `((?<![\\p{L}-])(?:${words})(?![\\p{L}-]))`).join('|'), 'giu');

/** Words that look like an act upon a post and are not. */
const FALSE_FRIEND =
  /aanduiding (?:watergevoelig|waterbodem)|bescherming tegen ontslag|ontslag(?: van)? (?:statutair|contractue)|vaste benoeming|(?:oprichting|werking)[\p{L}, ]{0,60} samenstelling|samenstelling (?:en|,) (?:de )?werking|samenstelling \p{L}+: wijziging/iu;

/** In characters: the longest title of 2,329 has 303; what is longer by far is none, and would take long. */
const LONGEST_TITLE = 2000;

/** Acts that need neither a post nor an organ when the title ends with them: "Vlaamse Woonraad: benoemingen". */
const CLEAR: readonly Act[] = ['APPOINTMENT', 'REAPPOINTMENT', 'RECOMPOSITION', 'VACANCY'];

/**
 * Finds the acts upon posts in a title. An act counts with the posts that follow it up to the next act, or
 * else those before it; without a post, only where an organ is named or the title ends with the act.
 * "benoeming voorzitter en leden" is one appointment for each of the two posts; "functie" stands for the post of
 * the act before it. A seat in two organs is two posts. Who leads or watches a body has no seat in its organs.
 */
export function appointmentsIn(title: string): AppointmentSeen[] {
  if (title.length > LONGEST_TITLE || FALSE_FRIEND.test(title)) return [];
  const found = [...title.matchAll(acts)].map((match) => ({
    at: match.index,
    words: match[0],
    act: (ACT[match.slice(1).findIndex(Boolean)] as (typeof ACT)[number])[0],
  }));
  if (found.length === 0) return [];
  const seen: AppointmentSeen[] = [];
  found.forEach(({ at, words, act }, i) => {
    const end = found[i + 1]?.at ?? title.length;
    const organs = organsIn(title, act);
    const after = rolesIn(title, at + words.length, end);
    const posts = after.length > 0 ? after : rolesIn(title, 0, at);
    for (const post of posts) {
      const [from, to] = [Math.min(at, post.at), Math.max(at + words.length, post.at + post.words.length)];
      const one = { act, role: post.role, roleKind: post.kind, words: title.slice(from, to) };
      if (post.kind === 'MANAGEMENT' || post.kind === 'OVERSIGHT' || organs.length === 0) seen.push(one);
      else seen.push(...organs.map((organ) => ({ ...one, organ })));
    }
    if (posts.length > 0) return;
    seen.push(...organs.map((organ) => ({ act, organ, words })));
    if (organs.length === 0 && CLEAR.includes(act) && /^[\s.]*$/u.test(title.slice(at + words.length)))
      seen.push({ act, words });
  });
  return seen;
}
