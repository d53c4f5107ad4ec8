import type { Act, RoleKind } from '../../graph/model/vocabulary.ts';
import { organsIn } from './organs.ts';
import { rolesIn, type RoleSeen } from './roles.ts';

/** One act upon one post, as a title tells of it. */
export interface AppointmentSeen {
  readonly act: Act;
  readonly role?: string;
  readonly roleKind?: RoleKind;
  readonly organ?: string;
  /** The words of the act and the role. */
  readonly words: string;
  /** The act and the post as printed, whatever is between them: "Eervol ontslag leidend ambtenaar". */
  readonly phrase: string;
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

/** An act where a title names it. */
interface ActSeen {
  readonly act: Act;
  readonly words: string;
  /** UTF-16 offset in the title, and where the words end. */
  readonly at: number;
  readonly end: number;
}

/** Acts with nothing but "en" between them are done to the same posts: "ontslag en benoeming regeringscommissaris". */
const TOGETHER = /^\s*(?:en|of|en\/of|&|,|\/)\s*$/u;
/** What a title says of a post before it names it. */
const WHICH = /(?:(?:\(?plaatsvervangende?\)?|onafhankelijke?|effectieve?|adviserende?|waarnemende?) )+$/iu;

/**
 * Finds the acts upon posts in a title. An act counts with the posts that follow it up to the next act that is not
 * done together with it, or else those before it; without a post, only where an organ is named or the title ends with
 * the act. "benoeming voorzitter en leden" is one appointment for each of the two posts; "functie" means the post of
 * the act before it. A seat in two organs is two posts. Who leads or watches a body has no seat in its organs.
 */
export function appointmentsIn(title: string): AppointmentSeen[] {
  if (title.length > LONGEST_TITLE || FALSE_FRIEND.test(title)) return [];
  const groups = groupsIn(title);
  const start = groups[0]?.[0]?.at ?? 0;
  return groups.flatMap((group, i) => {
    const [from, to] = [group[0]?.at ?? 0, groups[i + 1]?.[0]?.at ?? title.length];
    const own = rolesIn(title, group.at(-1)?.end ?? from, to);
    const posts = own.length > 0 ? own : rolesIn(title, 0, from);
    return group.flatMap((one) => {
      const near = firstOf(
        organsIn(title.slice(from, to), one.act),
        organsIn(title.slice(0, start), one.act),
      );
      const organs = near.length > 0 || posts.length === 0 ? near : organsIn(title, one.act);
      if (posts.length > 0) return posts.flatMap((post) => seatsOf(one, post, organs, title));
      const phrase = one.words;
      const atTheEnd = CLEAR.includes(one.act) && /^[\s.]*$/u.test(title.slice(one.end));
      if (organs.length === 0) return atTheEnd ? [{ act: one.act, words: one.words, phrase }] : [];
      return organs.map((organ) => ({ act: one.act, organ, words: one.words, phrase }));
    });
  });
}

function groupsIn(title: string): ActSeen[][] {
  const groups: ActSeen[][] = [];
  for (const match of title.matchAll(acts)) {
    const { 0: words, index: at } = match;
    const [act] = ACT[match.slice(1).findIndex(Boolean)] as (typeof ACT)[number];
    const last = groups.at(-1)?.at(-1);
    const seen = { act, words, at, end: at + words.length };
    if (last && TOGETHER.test(title.slice(last.end, at))) groups.at(-1)?.push(seen);
    else groups.push([seen]);
  }
  return groups;
}

function seatsOf(one: ActSeen, post: RoleSeen, organs: readonly string[], title: string): AppointmentSeen[] {
  const [which = ''] = WHICH.exec(title.slice(0, post.at)) ?? [];
  const seat = {
    act: one.act,
    role: post.role,
    roleKind: post.kind,
    words: title.slice(Math.min(one.at, post.at), Math.max(one.end, post.at + post.words.length)),
    phrase: `${one.words} ${which}${post.words}`,
  };
  if (post.kind === 'MANAGEMENT' || post.kind === 'OVERSIGHT' || organs.length === 0) return [seat];
  return organs.map((organ) => ({ ...seat, organ }));
}

function firstOf(...lists: readonly string[][]): string[] {
  return lists.find(({ length }) => length > 0) ?? [];
}
