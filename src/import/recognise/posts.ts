import type { Act, RoleKind } from '../../graph/model/vocabulary.ts';
import type { Group } from './groups.ts';
import type { Names } from './names.ts';
import { organsIn } from './organs.ts';
import { rolesIn } from './roles.ts';

/** A post as a phrase names it: "lid van de raad van bestuur van FIT". */
export interface PostSeen {
  /** A known role, or else the noun as printed: "intendant". */
  readonly role?: string;
  readonly roleKind?: RoleKind;
  readonly organ?: string;
  /** The slug of the body, where the curated list has the name. */
  readonly agency?: string;
  /** A rank of the civil service, which is no post: "in de graad van directeur-generaal". */
  readonly grade?: string;
  /** The phrase, without white space around it. */
  readonly words: string;
}

const GRADE = /(?:tot de proeftijd )?in de (?:graad|rang) van (\p{L}[\p{L}-]*)/u;
/** Where a phrase about a post ends. A private-use character is a person's name. */
const END =
  /[\uE000;:]|,?\s(?:(?:ter|in) (?:de )?(?:vervanging|opvolging)|ter uitvoering|met ingang|met het oog|met als|ingaand|vanaf|tot en met|voor (?:een|de|het) (?:\p{Ll}+ )?(?:periode|duur|termijn|mandaat|ambtstermijn|looptijd|tijd)|aan wie|die|dat|waarbij|waarvan|op (?:voordracht|voorstel)|in (?:de )?plaats|na (?:advies|een|de)|wordt|worden|krijgt|en dit|en (?:verleent|benoemt|stelt|aanvaardt|wordt|worden)|(?:aan te|te|voor te) (?:stellen|benoemen|herbenoemen|duiden|wijzen|dragen)|(?:her)?benoem[dt]|aangesteld|aangeduid|aangewezen|voorgedragen|aan$|voor$)(?![\p{L}])|,\s*$|\.\s*$/u;
/** Words before the noun that say which of more, and are no part of the role. */
const WHICH =
  /^(?:(?:de|het|een|haar|zijn|hun|nieuwe?|eerste|huidige?|respectievelijk|ontslagnemende?|(?:on)?afhankelijke?|effectieve?|plaatsvervangende?|waarnemende?|stemgerechtigde?|tijdelijke?|voorlopige?)\s+)+/u;
const NOUN =
  /^(?:\p{Ll}[\p{L}-]*\s){0,2}\p{Ll}[\p{L}-]*?(?=\s(?:van|bij|voor|in|op|namens|binnen|aan)\b|[,(]|\s*$)/u;
/** How nouns of persons end. */
const SOMEBODY =
  /(?:er|aar|eur|or|ist|ant|ris|man|vrouw|perso(?:on|nen)|hoofd|loog|lid|leden|decaan|consul|arts|attaché|gezant|president|docent|gemachtigde|afgevaardigde|verantwoordelijke|trekker)(?:en|s)?$/u;
/** Nouns that are no post of a person. */
const NO_POST =
  /^(?:volgt|(?:eervol )?ontslag|(?:her)?benoeming|aanstelling|aanduiding|vervanging|voordracht|verlenging|gevolg|zodanig|dusdanig|beschermd|erfgoed|gebied|onderdeel|instrument|steun|subsidie|maatregel|datum|bewijs|regel|begunstigde|dienst|project\p{L}*|organisatie|uitvoerder|exploitant)(?!\p{L})/u;

/**
 * Reads the post in a phrase that follows "als" or "tot", or that is in apposition to a name.
 * @returns nothing when the phrase names neither role, organ nor grade
 */
function postIn(phrase: string, act: Act, names: Pick<Names, 'agenciesIn'>): PostSeen | undefined {
  const end = phrase.search(END);
  const words = (end < 0 ? phrase : phrase.slice(0, end)).trim();
  const grade = GRADE.exec(words);
  const rest = grade ? words.replace(grade[0], ' '.repeat(grade[0].length)) : words;
  const [known] = rolesIn(rest, 0, rest.length);
  const noun = known ? undefined : NOUN.exec(rest.trim().replace(WHICH, ''))?.[0].trim();
  const role = known?.role ?? (noun && SOMEBODY.test(noun) && !NO_POST.test(noun) ? noun : undefined);
  const seat = known === undefined || known.kind === 'BOARD' || known.kind === 'OTHER';
  const organ = seat ? organsIn(rest, act)[0] : undefined;
  const agency = names.agenciesIn(rest)[0]?.slug;
  if (!role && !organ && !grade) return undefined;
  return {
    ...(role ? { role } : {}),
    ...(known ? { roleKind: known.kind } : {}),
    ...(organ ? { organ } : {}),
    ...(agency ? { agency } : {}),
    ...(grade?.[1] ? { grade: grade[1] } : {}),
    words,
  };
}

const AS = /(?<!\p{L})(?:als|tot|in de hoedanigheid van|in de functie van)\s+(?!en met|\d)/giu;
/** An office right before a name: "ontslag van voorzitter N". */
const OFFICE = /(?:\p{Ll}[\p{L}-]*\s+){1,5}$/u;
const APPOSITION = /^\s*(?:\(([^)]*)\)|,\s+(?!(?:en|die|dat|aan|met|ter|in|op|na|als|tot)\s)([^\uE000]*))/u;

/** "als voorzitter van X:" and then the name; no other verb between. */
const OPEN =
  /(?<!\p{L})(?:als|tot)\s+((?:(?!(?<!\p{L})(?:en \p{Ll}+t|benoemt|stelt|duidt|wijst|draagt|verleent|krijgt|aanvaardt)(?!\p{L}))[^\uE000,;])*)$/u;
/** "In de raad van bestuur van X wordt …": where the post is, said first. */
const WHERE = /(?:^|vervangt |wordt |worden )(?:bij|in|binnen) (?:de|het) .*$/u;

function bodyOf(left: string, names: Pick<Names, 'agenciesIn'>): string | undefined {
  const where = WHERE.exec(left)?.[0];
  return where === undefined ? undefined : names.agenciesIn(where)[0]?.slug;
}

const MEMBER = /(?:deel uit te maken van|te zetelen in|zitting te (?:nemen|hebben) in)[^\uE000,.]*/u;
const MANDATE = /(?:mandaat|functie|ambt) van ([^\uE000]*?)(?: toe)? aan\s+$/u;

/** The post that each of those named together gets, keeps or leaves, where the words around their names say it. */
export function postsOf(group: Group, names: Pick<Names, 'agenciesIn'>): (PostSeen | undefined)[] {
  const said = postOf(group, names);
  const agency = said?.agency ?? bodyOf(group.left, names);
  const post = said && { ...said, ...(agency ? { agency } : {}) };
  const each = post ? rolesIn(post.words, 0, post.words.length) : [];
  const respectively = /respectievelijk/u.test(group.right) && each.length === group.names.length;
  return group.names.map((_, i) => {
    const own = respectively ? each[i] : undefined;
    return own && post ? { ...post, role: own.role, roleKind: own.kind } : post;
  });
}

function postOf(
  { left, right, reach, saying }: Group,
  names: Pick<Names, 'agenciesIn'>,
): PostSeen | undefined {
  if (!saying) return undefined;
  const read = (phrase: string | undefined) => (phrase ? postIn(phrase, saying.act, names) : undefined);
  const [given] = [
    ...[...reach.matchAll(AS)].map(({ 0: as, index }) => read(reach.slice(index + as.length))),
    read(OPEN.exec(left)?.[1]),
  ].filter((post) => post?.role ?? post?.organ);
  if (given) return given;
  if (GRADE.test(right)) return read(right);
  const [, listed = ''] = /([^\uE000:;,]*):\s*(?:[-–•*]\s*)?$/u.exec(left) ?? [];
  const office = OFFICE.exec(left)?.[0].trimEnd() ?? '';
  const before =
    rolesIn(office, 0, office.length).find(({ at, words }) => at + words.length === office.length) ??
    rolesIn(listed, 0, listed.length)[0];
  if (before) return { role: before.role, roleKind: before.kind, words: before.words };
  const apposition = saying.direction === 'GOES' ? APPOSITION.exec(right) : null;
  const held = read(apposition?.[1] ?? apposition?.[2]);
  if (held?.roleKind) return held;
  const mandate = read(MANDATE.exec(left)?.[1]);
  if (mandate) return mandate;
  const [becomes] = /^\s*(?:wordt|worden)\s/u.test(right) ? rolesIn(right, 0, right.length) : [];
  if (becomes) return read(right.slice(becomes.at));
  const member = MEMBER.exec(right);
  if (member) return { role: 'lid', roleKind: 'BOARD', words: member[0] };
  const organ = organsIn(right, saying.act)[0] ?? organsIn(WHERE.exec(left)?.[0] ?? '', saying.act)[0];
  const agency = bodyOf(left, names) ?? bodyOf(right.trimStart(), names);
  return organ || agency
    ? { ...(organ ? { organ } : {}), ...(agency ? { agency } : {}), words: organ ?? left.trim() }
    : undefined;
}
