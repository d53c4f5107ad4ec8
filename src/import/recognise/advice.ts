import { sentences } from '../parse/sentences.ts';
import type { Span } from '../parse/span.ts';
import type { Names } from './names.ts';
import { paragraphs } from './paragraphs.ts';

/** Somebody whose advice a text tells of. */
export interface AdviceSeen {
  /** GIVEN: the decision came after the advice. ASKED: the advice is asked now, or was asked and is not said to be given. */
  readonly kind: 'GIVEN' | 'ASKED';
  /** UTF-16 offset in the text of the name, and the name as printed, without article: "Raad van State". */
  readonly at: number;
  readonly words: string;
  /** The slug of the adviser, where the curated list has the name. */
  readonly agency?: string;
}

const LAW =
  '(?:(?:het|een|de|hun|nieuw|eerste|tweede|positief|positieve|gunstig|gunstige|unaniem|unanieme|eensluidend) )*';
/** What comes before the names of advisers. */
const OPENER: readonly (readonly [AdviceSeen['kind'], RegExp])[] = [
  ['ASKED', /(?<!\p{L})(?:advies|adviezen)(?: nog| ook| nu| opnieuw)* (?:ingewonnen|gevraagd|aangevraagd|verzocht|ingeroepen)(?: (?:van|bij|aan))(?= )/gu],
  ['ASKED', /(?<!\p{L})(?:voor|om) advies (?:voorgelegd|ingediend|overgemaakt|bezorgd|gestuurd|verstuurd|naar|aan|bij)(?: (?:van|bij|aan|naar))?(?= )/gu],
  ['ASKED', /(?<!\p{L})(?:voorgelegd|overgemaakt|bezorgd)(?= aan [^.]*(?:voor|om) advies)/gu],
  ['ASKED', /(?<!\p{L})(?:adviesaanvra(?:ag|gen)|adviesvra(?:ag|gen))(?: (?:van|bij|aan))(?= )/giu],
  ['ASKED', /(?<!\p{L})(?:vraagt|wint)(?: \p{Ll}+| Vlaamse Regering)* (?:advies|adviezen)(?: in)?(?: (?:van|bij|aan))(?= )/gu],
  ['ASKED', /(?<!\p{L})(?:wordt|worden|zal|zullen)(?: \p{Ll}+)* (?:advies|adviezen) (?:van|bij|aan)(?= [^.]*(?<!\p{L})(?:ingewonnen|gevraagd|ingeroepen)(?!\p{L}))/gu],
  ['ASKED', /(?<!\p{L})(?:advies|adviezen) (?:vragen|inwinnen|te vragen|in te winnen) (?:van|bij|aan)(?= )/gu],
  ['GIVEN', /(?<!\p{L})(?:volgt|ingaat op|komt tegemoet aan)(?: \p{Ll}+)* (?:advies|adviezen) van(?= )/gu],
  ['GIVEN', new RegExp(`(?<!\\p{L})(?:[Nn]a|NA|[Oo]p|[Ii]ngevolge|[Gg]elet op|[Rr]ekening houdend met|[Mm]ede op|en) ${LAW}(?:advies|adviezen)(?: (?:van|door|bij))?(?= )`, 'gu')],
]; // prettier-ignore
/** Where the names of advisers end. */
const END =
  /(?:,?\s+(?:(?!(?:de|het)\s)\p{Ll}+t (?:(?:nu|dan|ook|daarom|hierbij) )*(?:de Vlaamse Regering|de Vlaamse minister|ze|zij|het)(?!\p{L})|(?:nu |opnieuw |nog |dan )*(?:definitief|principieel)|(?:nu |opnieuw )*haar (?:definitieve|principiële)|(?:en )?(?:na|over|waarna|met het|met de|om|dat|die|wordt|worden|in het kader|in dit|hiervoor|hierover|zoals|bij de|wat|op (?:te|het|de))(?!\p{L})|(?:en )?daarna (?:wordt|gaat)|ingewonnen|gevraagd|(?:en )?(?:keurt|hecht|wijzigt|beslist|stelt|neemt)(?!\p{L}))|[.;:]\s|[.;:]$)/u;
const PREPOSITION =
  '(?:(?:van|aan|bij|naar|door|en|daarna|nadien|vervolgens|tot slot|ook|nog|ten slotte|tenslotte) )*';
const ARTICLE = '(?:de|het|een|diverse|alle|haar|zijn)';
const SEPARATOR = '(?:\\s*,\\s*(?:en\\s+)?|\\s+(?:en|evenals|alsook|daarna)\\s+)';
/** A new adviser has an article, a preposition or an abbreviation: "Cultuur, Jeugd, Sport en Media" is one name. */
const NEXT = new RegExp(
  `${SEPARATOR}(?=${PREPOSITION}${ARTICLE} |(?:en |daarna )?(?:van|aan|bij|naar) \\p{Lu}|\\p{Lu}{2,})`,
  'gu',
);
const HEAD = new RegExp(`^\\s*,?\\s*${PREPOSITION}(?:${ARTICLE} )?`, 'u');
/** Who is asked and is no adviser by name. */
const NOBODY =
  /^(?:Vlaamse [Rr]egering|Vlaamse ministers?|Vlaams [Pp]arlement|betrokken|bevoegde|sociale partners)/u;

/**
 * Finds whose advice a decision came after, and whose advice it asks. An adviser is not whom the decision concerns.
 * @param text title, subtitle and text of the decision, a paragraph each
 */
export function adviceIn(text: string, names: Pick<Names, 'agenciesIn'>): AdviceSeen[] {
  return paragraphs({ text, start: 0 })
    .flatMap(sentences)
    .flatMap((sentence) => inSentence(sentence, names));
}

function inSentence({ text, start }: Span, names: Pick<Names, 'agenciesIn'>): AdviceSeen[] {
  return OPENER.flatMap(([kind, opener]) =>
    [...text.matchAll(opener)].flatMap(({ 0: words, index }) => {
      const from = index + words.length;
      const tail = text.slice(from);
      const end = tail.search(END);
      return advisers(end < 0 ? tail : tail.slice(0, end), names).map((one) => ({
        kind,
        ...one,
        at: start + from + one.at,
      }));
    }),
  ).sort((a, b) => a.at - b.at);
}

function advisers(list: string, names: Pick<Names, 'agenciesIn'>): Omit<AdviceSeen, 'kind'>[] {
  const curated = names.agenciesIn(list);
  const cuts = [
    ...[...list.matchAll(NEXT)].map(({ 0: words, index }) => index + words.length),
    // A curated name after a separator is an adviser without more ado: "SERV, Minaraad en Vlaamse Woonraad".
    ...curated
      .filter(({ start }) => new RegExp(`${SEPARATOR}$`, 'u').test(list.slice(0, start)))
      .map(({ start }) => start),
  ].filter((cut) => !curated.some(({ start, words }) => start < cut && cut < start + words.length));
  const edges = [0, ...[...new Set(cuts)].sort((a, b) => a - b), list.length];
  return edges.slice(0, -1).flatMap((from, i) => {
    const piece = list.slice(from, edges[i + 1]);
    const head = HEAD.exec(piece)?.[0].length ?? 0;
    const words = piece.slice(head).replace(new RegExp(`(?:${SEPARATOR}|[\\s,.])*$`, 'u'), '');
    if (!/\p{Lu}/u.test(words) || words.length > 120 || NOBODY.test(words)) return [];
    const agency = names.agenciesIn(words)[0]?.slug;
    return [{ at: from + head, words, ...(agency ? { agency } : {}) }];
  });
}
