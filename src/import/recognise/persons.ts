import type { Act, RoleKind } from '../../graph/model/vocabulary.ts';
import { sentences } from '../parse/sentences.ts';
import type { Span } from '../parse/span.ts';
import { DAY, effectiveDays, isoDay, lastDays } from './dates.ts';
import { groupsIn, replacementsIn, type Group } from './groups.ts';
import type { Names } from './names.ts';
import { nameKey, namesIn } from './personNames.ts';
import { paragraphs } from './paragraphs.ts';
import { postsOf, type PostSeen } from './posts.ts';
import { rolesIn } from './roles.ts';

/** A person whom a decision's text names with a post that the person gets, keeps or leaves. */
export interface PersonSeen {
  /** First name and name as printed, without title: "Jan Van den Test". */
  readonly name: string;
  /** UTF-16 offset in the text, and the words there, with form of address and title. */
  readonly at: number;
  readonly words: string;
  readonly direction: 'COMES' | 'STAYS' | 'GOES';
  readonly act: Act;
  /** A known role, or else the noun as printed: "intendant". */
  readonly role?: string;
  readonly roleKind?: RoleKind;
  readonly organ?: string;
  /** The slug of the body that the post is of, where the sentence names one of the curated list. */
  readonly agency?: string;
  /** A rank that the person gets; a rank is no post. */
  readonly grade?: string;
  /** YYYY-MM-DD: from when, and until when, where the text says so. */
  readonly effective?: string;
  readonly until?: string;
  /** YYYY-MM-DD of an earlier decision, where the text only recalls that one. */
  readonly decided?: string;
  /** The name of the one whose place the person takes, as printed. */
  readonly replaces?: string;
  /** The sentence, and where it begins in the text. */
  readonly sentence: Span;
}

/** What was done before; "wiens mandaat was afgelopen" is said of one who goes now. */
const PAST =
  /(?<!\p{L})(?:besliste|beslisten|benoemde|herbenoemde|stelde|duidde|wees|droeg)(?!\p{L})|(?<!\p{L})(?:heeft|hebben|had|hadden|werd|werden|was|waren)(?!\p{L})[^,]*?(?:benoemd|aangesteld|aangeduid|aangewezen|voorgedragen|beslist|toegelaten|vervangen|opgevolgd)/iu;
const ON = new RegExp(`(?<!\\p{L})op (${DAY})`, 'iu');
/** Nothing is done. */
const NOT = /(?<!\p{L})(?:niet|geen|indien|eventueel|eventuele|kan|kunnen|zou|zouden)(?![\p{L}-])/iu;
/** A sentence that goes on about those who were just named. */
const GOES_ON =
  /^(?:(?:De|Het|Deze|Dit|Hun|Haar|Zijn|Die)\s(?:\p{Ll}+\s){0,3}?(?:(?:her)?benoeming(?:en)?|aanstelling(?:en)?|aanduiding(?:en)?|mandaat|mandaten|vervanging(?:en)?|ontslag)|Dit|Hij|Zij|Ze)(?!\p{L})/u;
const TAKES_PLACE = /^(?:Hij|Zij|Ze)\s(?:vervangt|volgt)(?!\p{L})/u;

/**
 * Finds the persons whom a decision's text names with a post, once for each post: who comes, who stays, who goes.
 * Rather nobody than a wrong one: the grammar of the sentence must say what is done.
 * @param text title, subtitle and text of the decision, a paragraph each
 */
export function personsIn(text: string, names: Pick<Names, 'agenciesIn'>): PersonSeen[] {
  const title = text.split('\n', 1)[0] ?? '';
  const found: PersonSeen[] = [];
  let last: PersonSeen[] = [];
  for (const sentence of paragraphs({ text, start: 0 }).flatMap(sentences)) {
    const said = inSentence(sentence, last, names, title);
    const [one, other] = last;
    if (GOES_ON.test(sentence.text) && one) {
      const effective = effectiveDays(sentence.text)[0];
      for (const person of last) if (effective && !person.effective) put(found, person, { effective });
      const [gone] = said;
      if (gone?.direction === 'GOES' && TAKES_PLACE.test(sentence.text) && !other && said.length === 1)
        put(found, found.find(({ at }) => at === one.at) ?? one, { replaces: gone.name });
    }
    found.push(...said);
    if (said.length > 0) last = said;
  }
  return merged(found);
}

function put(found: PersonSeen[], person: PersonSeen, more: Partial<PersonSeen>): void {
  const i = found.indexOf(person);
  if (i >= 0) found[i] = { ...person, ...more };
}

function inSentence(
  sentence: Span,
  last: readonly PersonSeen[],
  names: Pick<Names, 'agenciesIn'>,
  title: string,
): PersonSeen[] {
  const { text } = sentence;
  const written = namesIn(text);
  if (written.length === 0 || NOT.test(text)) return [];
  const bodies = names.agenciesIn(text).map(({ start, words }) => ({ start, end: start + words.length }));
  const seen = written.filter(
    ({ start, end }) => !bodies.some((body) => body.start < end && start < body.end),
  );
  const past = PAST.test(text);
  const decided = past ? isoDay(ON.exec(text)?.[1] ?? '') : undefined;
  const groups = groupsIn(text, seen).filter(
    ({ saying }) => saying && (!past || decided || saying.direction === 'GOES'),
  );
  const pairs = replacementsIn(groups);
  const posts = new Map(groups.map((group) => [group, postsOf(group, names)]));
  const partner = (group: Group) => {
    const pair = pairs.find(({ comes, goes }) => comes === group || goes === group);
    return pair && posts.get(pair.comes === group ? pair.goes : pair.comes);
  };
  const postHere = only([...posts.values()].flat());
  const days = effectiveDays(text);
  return groups.flatMap((group) => {
    const { saying, left, right } = group;
    const goes = saying?.direction === 'GOES';
    if (!saying) return [];
    const instead = saying.direction === 'COMES' && (HIM.test(right) || HE.test(left));
    const earlier = goes || instead ? only(last) : undefined;
    const own = posts.get(group);
    const other = partner(group);
    const postFor = (i: number): Partial<PostSeen> | undefined => {
      const linked = other?.[i] ?? only(other ?? []);
      // "In de raad van X wordt N vervangen door N als lid": one says where, the other what.
      const agree = own?.[i]?.role === undefined || !linked?.role || own[i].role === linked.role;
      if (own?.[i]) return agree ? { ...linked, ...own[i] } : own[i];
      return linked ?? (goes ? postHere : undefined) ?? earlier;
    };
    if (!sure(group, postFor(0), `${title} ${text}`)) return [];
    const effective =
      effectiveDays(right)[0] ?? effectiveDays(left)[0] ?? (days.length === 1 ? days[0] : undefined);
    const until = effective && (lastDays(right)[0] ?? lastDays(left)[0]);
    const pair = pairs.find(({ comes }) => comes === group);
    return group.names.map(({ name, start, end }, i): PersonSeen => {
      const replaces = pair ? replaced(pair, i, text) : instead ? whoGoes(last) : undefined;
      return {
        ...{ name, at: sentence.start + start, words: text.slice(start, end) },
        ...{ direction: saying.direction, act: saying.act },
        ...postProperties(postFor(i)),
        ...(effective ? { effective } : {}),
        ...(until ? { until } : {}),
        ...(decided ? { decided } : {}),
        ...(replaces ? { replaces } : {}),
        sentence,
      };
    });
  });
}

/** "N vervangt haar": whom the sentence before told of. */
const HIM =
  /^\s*(?:(?:vervangt|volgt) (?:hem|haar)|(?:wordt|worden) in (?:haar|zijn|hun|diens) plaats)(?!\p{L})/u;
/** "Zij wordt vervangen door N" */
const HE = /^(?:hij|zij|ze) wordt (?:\p{Ll}+ )*(?:vervangen|opgevolgd) door\s+(?:\p{Ll}+\s+)*$/u;

function whoGoes(last: readonly PersonSeen[]): string | undefined {
  const gone = last.filter(({ direction }) => direction === 'GOES');
  return gone.length === 1 ? gone[0]?.name : undefined;
}

/** Whom the i-th of those who come replaces: of several, only where the sentence pairs them. */
function replaced(
  { comes, goes }: { comes: Group; goes: Group },
  i: number,
  text: string,
): string | undefined {
  if (comes.names.length !== goes.names.length) return undefined;
  return comes.names.length === 1 || /respectievelijk/iu.test(text) ? goes.names[i]?.name : undefined;
}

/** "de straat Jan Palfijn": the name of what the noun says. */
const NOUN_BEFORE = /(?:de|het|een) \p{Ll}[\p{L}-]*\s+$/u;

/** Whether those named are persons, and what is said is about a post. */
function sure({ names, saying, left }: Group, post: Partial<PostSeen> | undefined, about: string): boolean {
  const person = names.some((name) => name.sure);
  if (post?.roleKind || post?.organ || post?.grade) return true;
  return (
    person &&
    !NOUN_BEFORE.test(left) &&
    (post !== undefined || saying?.act === 'DISCHARGE' || rolesIn(about, 0, about.length).length > 0)
  );
}

/** The one post of a list, or what all of its entries have. */
function only(posts: readonly (Partial<PostSeen> | undefined)[]): Partial<PostSeen> | undefined {
  const known = posts.filter((post) => post !== undefined && (post.role ?? post.organ) !== undefined);
  const [one] = known;
  return known.every((post) => post?.role === one?.role && post?.organ === one?.organ) ? one : undefined;
}

function postProperties(post: Partial<PostSeen> | undefined): Partial<PersonSeen> {
  if (!post) return {};
  const { role, roleKind, organ, agency, grade } = post;
  return {
    ...(role ? { role } : {}),
    ...(roleKind ? { roleKind } : {}),
    ...(organ ? { organ } : {}),
    ...(agency ? { agency } : {}),
    ...(grade ? { grade } : {}),
  };
}

/** Subtitle and text often say the same: one entry for a person, a direction and a post, with all that is known. */
function merged(found: readonly PersonSeen[]): PersonSeen[] {
  const kept: PersonSeen[] = [];
  for (const person of found) {
    const i = kept.findIndex(
      (other) =>
        nameKey(other.name) === nameKey(person.name) &&
        other.direction === person.direction &&
        agree(other.role, person.role) &&
        agree(other.organ, person.organ) &&
        agree(other.agency, person.agency) &&
        agree(other.decided, person.decided),
    );
    if (i < 0) kept.push(person);
    else kept[i] = { ...person, ...kept[i] } as PersonSeen;
  }
  return kept;
}

function agree(one: string | undefined, other: string | undefined): boolean {
  return one === undefined || other === undefined || one === other;
}
