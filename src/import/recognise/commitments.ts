import { amountsIn, type AmountSeen } from './titles.ts';

/** A year that a commitment names, and what for. */
export interface TargetSeen {
  readonly year: number;
  /** BY: done at the latest then. FROM: in force from then. IN: done or reached then. */
  readonly kind: 'BY' | 'FROM' | 'IN';
  /** UTF-16 offset in the commitment, and the words there: "tegen eind 2030". */
  readonly at: number;
  readonly words: string;
}

const MONTH = '(?:januari|februari|maart|april|mei|juni|juli|augustus|september|oktober|november|december)';
const PART = `(?:(?:ten laatste|uiterlijk|het|de|einde?|begin|medio|midden|najaar|voorjaar|zomer|\\d{1,2}|${MONTH}|van) )*`;
const YEAR = '(20[1-9]\\d)(?![\\d–-]|\\s*[-–]\\s*\\d)(?!-)';
const TARGET: readonly (readonly [TargetSeen['kind'], RegExp])[] = [
  ['BY', new RegExp(`(?<!\\p{L})(?:tegen|uiterlijk(?: tegen| in| op)?|ten laatste(?: in| op| tegen)?|vóór|voor(?= \\d{1,2} \\p{L}+ 20))\\s${PART}${YEAR}`, 'giu')],
  ['FROM', new RegExp(`(?<!\\p{L})(?:vanaf|met ingang van|ingaand op|ingaande op)\\s(?:de |het )?(?:\\p{L}*jaar )?${PART}${YEAR}`, 'giu')],
  ['IN', new RegExp(`(?<!\\p{L})(?:(?:in|op|richting)\\s${PART}|(?<!tot )(?:eind|begin|medio) )${YEAR}`, 'giu')],
]; // prettier-ignore
/** The agreement is of the autumn of 2019: what happened "in 2016" is no target, "eind 2019" is. */
const SIGNED = 2019;
const WAS =
  /(?<!\p{L})(?:was|waren|werd|werden|sinds|gelanceerde|goedgekeurde|eindigt|loopt af|bedroeg)(?!\p{L})/iu;

/** The years by, from or in which a commitment is to be kept, in the order of its text, each once. */
export function targetsIn(commitment: string): TargetSeen[] {
  const seen = TARGET.flatMap(([kind, words]) =>
    [...commitment.matchAll(words)].map(({ 0: found, 1: year, index }) => ({
      year: Number(year),
      kind,
      at: index,
      words: found,
    })),
  );
  return seen
    .filter(
      ({ year, kind, words }) =>
        (year > SIGNED || (year === SIGNED && /eind/iu.test(words))) &&
        !(kind === 'IN' && WAS.test(commitment)),
    )
    .filter(({ year }, i) => seen.findIndex((other) => other.year === year) === i)
    .sort((a, b) => a.at - b.at);
}

/** The amounts of money that a commitment names. */
export function commitmentAmounts(commitment: string): AmountSeen[] {
  return amountsIn(commitment.replace(/(€\s*[\d.,]+|\d+) mio(?!\p{L})\.?/gu, '$1 miljoen'));
}

/** Who commits: "we", "onze regering", the Flemish government or administration. */
const WE =
  /(?<!\p{L})(?:we|wij)(?!\p{L})|(?<!\p{L})(?:(?:de|deze) Vlaamse (?:regering|overheid|gemeenschap|administratie)|het Vlaams Gewest|Vlaanderen|de (?:bevoegde )?(?:Vlaamse )?minister)\s(?!is\s|heeft\s|was\s|telt\s|scoort\s|kent\s)(?:\p{Ll}+ )?(?:\p{Ll}+t|wil)(?!\p{L})|\p{Ll}+t (?:de Vlaamse (?:regering|overheid)|Vlaanderen)(?!\p{L})/iu;
/** What is to be: "wordt uitgebreid", "zal", "moet", "krijgt", "voortaan". */
const TO_BE =
  /(?<!\p{L})(?:zal|zullen|moet|moeten|dient|dienen|wordt|worden|krijgt|krijgen|voortaan|komt er|komen er|mag|mogen)(?!\p{L})/iu;
/** What is, or was: "vandaag", "sinds", "vorige legislatuur". */
const NOW_OR_BEFORE =
  /(?<!\p{L})(?:vandaag|momenteel|op dit moment|thans|sinds|sedert|vorige (?:legislatuur|regeerperiode|bestuursperiode)|voorbije|afgelopen|werd|werden|was|waren)(?!\p{L})/iu;

/**
 * Whether a sentence of the agreement is context and commits to nothing: it says neither what "we" or the government
 * do, nor what is to be ("wordt", "zal", "moet", "krijgt"), or it tells of now or before and not of "we".
 */
export function isContext(sentence: string): boolean {
  if (WE.test(sentence)) return false;
  return !TO_BE.test(sentence) || NOW_OR_BEFORE.test(sentence);
}
