import { adviceIn } from './advice.ts';
import type { Mention } from './finder.ts';
import type { Names } from './names.ts';

/** What a body that a text names has to do with the decision. */
export type AgencyPart = 'ADVISER' | 'ADDRESSEE' | 'OTHER';

/** A body that a text names, and its part. */
export interface TextAgencySeen extends Mention {
  /** ADVISER: gave or gives advice. ADDRESSEE: gets money, an order or a power. OTHER: no word says. */
  readonly part: AgencyPart;
}

const KIND_BEFORE =
  '(?:(?:de|het|een|haar|zijn|vzw|nv|bv|agentschap|departement|private|stichting|instituut|partner\\p{L}*)\\s+){0,4}$';
/** "kent 2 miljoen euro subsidie toe aan X", "machtigt X om", "geeft X de opdracht". */
const ADDRESSED = new RegExp(
  `(?:(?<!\\p{L})(?:toe|toegekend|toe te kennen|toekenning|uitbetaald|verleent|verlenen|verleend|subsidies?|\\p{L}+subsidies?|toelage|dotatie|steun|premie|euro|opdracht|mandaat|machtiging|delegatie|overgedragen|overdracht|overgeheveld)(?!\\p{L})[^.;:]{0,120}?(?<!\\p{L})aan\\s+|(?<!\\p{L})(?:machtigt|mandateert|belast|gelast|subsidieert|financiert)\\s+)${KIND_BEFORE}`,
  'iu',
);
const LIST = /^\s*(?:\([^)]*\)\s*)?(?:,|en|,\s*en|alsook|evenals)\s+(?:(?:aan|de|het|vzw|nv|bv)\s+){0,3}$/u;
const ABBREVIATION = /^\p{Lu}[\p{Lu}\d]{1,7}$/u;
const BODY =
  /agentschap|departement|instituut|fonds|raad|maatschappij|dienst|centrum|bedrijf|commissie|instelling|vereniging|universiteit|netwerk|museum|organisatie/iu;

/**
 * Finds the bodies that a text names, each with its part. An abbreviation that the text itself defines as something
 * else, "vervolgtrajecten na inburgering (VIB)", names no body; one that is printed with dots too is the body so named.
 * @param text title, subtitle and text of the decision, a paragraph each
 */
export function textAgenciesIn(text: string, names: Pick<Names, 'agenciesIn'>): TextAgencySeen[] {
  const all = names.agenciesIn(text);
  const others = definedAsOthers(text, all);
  const mentions = all
    .filter(({ words }) => !others.has(words))
    .map((one) => ({ ...one, slug: dotted(one, all) }));
  const advice = adviceIn(text, names);
  const seen: TextAgencySeen[] = [];
  for (const mention of mentions) {
    const last = seen.at(-1);
    const before = text.slice(Math.max(0, mention.start - 220), mention.start);
    const sentence = before.slice(before.search(/(?:(?!\.\s+\p{Lu}|\n\s*\n).)*$/su));
    const goesOn =
      last?.part === 'ADDRESSEE' && LIST.test(text.slice(last.start + last.words.length, mention.start));
    const part: AgencyPart = advice.some(
      ({ at, words }) => at <= mention.start && mention.start < at + words.length,
    )
      ? 'ADVISER'
      : goesOn || ADDRESSED.test(sentence)
        ? 'ADDRESSEE'
        : 'OTHER';
    seen.push({ ...mention, part });
  }
  return seen;
}

/** Abbreviations in parentheses after small words that they abbreviate and that say no body. */
function definedAsOthers(text: string, mentions: readonly Mention[]): Set<string> {
  return new Set(
    mentions.flatMap(({ start, words }) => {
      if (!ABBREVIATION.test(words) || text[start - 1] !== '(' || text[start + words.length] !== ')')
        return [];
      const before =
        /(?:[\p{L}’'-]+\s+){1,8}$/u.exec(text.slice(Math.max(0, start - 121), start - 1))?.[0] ?? '';
      return abbreviated(before.trim().split(/\s+/), words) ? [words] : [];
    }),
  );
}

/** Whether an abbreviation is made of the last words: of the first letter of each longer one, in order, and letters after it. */
function abbreviated(words: readonly string[], abbreviation: string): boolean {
  return words.some((_, i) => {
    const phrase = words.slice(i);
    if (phrase.some((one) => /^\p{Lu}/u.test(one))) return false;
    if (BODY.test(phrase.join(' '))) return false;
    const long = phrase.filter((word) => word.length > 3);
    const [first, ...others] = long.map((word) => word.charAt(0).toUpperCase());
    if (first !== abbreviation.charAt(0) || long.length > abbreviation.length) return false;
    const rest = [...abbreviation.slice(1)];
    return (
      others.length > 0 && others.every((letter) => rest.splice(0, rest.indexOf(letter) + 1).includes(letter))
    );
  });
}

/** "FTI" in a text that also says "F.T.I vzw". */
function dotted({ slug, words }: Mention, mentions: readonly Mention[]): string {
  if (!ABBREVIATION.test(words)) return slug;
  const printed = new RegExp(`^${[...words].join('\\.')}(?![\\p{L}])`, 'u');
  return mentions.find((other) => printed.test(other.words))?.slug ?? slug;
}
