import { amountsIn, type AmountSeen } from './titles.ts';

/** What an amount in a text is of what is decided. Only a TOTAL may be added to that of another decision. */
export type AmountRole = 'TOTAL' | 'PART' | 'MAXIMUM' | 'PER_UNIT' | 'THRESHOLD' | 'UNKNOWN';

/** An amount of money in a text, and what it is. */
export interface TextAmountSeen extends AmountSeen {
  readonly role: AmountRole;
  /** UTF-16 offset in the text. */
  readonly at: number;
}

const NEAR = "(?:zo['’]n |ongeveer |circa |bijna |ruim |telkens )?$";
const BEFORE: readonly (readonly [AmountRole, RegExp])[] = [
  ['THRESHOLD', /(?<!\p{L})(?:vanaf|boven(?: de)?|onder(?: de)?|lager dan|hoger dan|kleiner dan|groter dan|minstens|minimaal|minimum|(?<!iets )minder dan|drempel(?:bedrag)? van|tussen(?: de)?)\s+$/iu],
  ['MAXIMUM', /(?<!\p{L})(?:maxima(?:al|le)|max\.|maximum(?:bedrag|budget)?(?: van)?|maximumsubsidie van|hoogstens|ten hoogste|niet meer dan|oplopen tot|beperkt tot|plafond van|bedraagt maximaal)\s+$/iu],
  ['PART', /(?<!\p{L})(?:waarvan|waaronder|(?:eerste|tweede|derde|laatste) schijf(?: van)?|hiervan|daarvan|respectievelijk)\s+$/iu],
  ['TOTAL', new RegExp(`(?<!\\p{L})(?:in totaal(?: \\p{Ll}+){0,3}|totaal(?:bedrag|budget)?(?: \\p{Ll}+){0,3} van|totale?(?: \\p{Ll}+){1,3}(?: van| is| bedraagt)?|totaal)(?: van)?\\s+${NEAR}`, 'iu')],
]; // prettier-ignore
const AFTER: readonly (readonly [AmountRole, RegExp])[] = [
  ['PER_UNIT', /^(?: \p{Ll}+)? (?:per (?!\d{1,2} \p{Ll}+ \d{4}|\d)\p{L}|op jaarbasis|elk(?:e)?(?!\p{L})|jaarlijks|maandelijks)/iu],
  ['MAXIMUM', /^,? (?:maximaal|als maximum)(?!\p{L})/iu],
  ['THRESHOLD', /^ of (?:meer|minder)(?!\p{L})/iu],
  ['TOTAL', /^ in totaal(?!\p{L})/iu],
]; // prettier-ignore
const EACH = /(?<!\p{L})(?:[Ee]lke?|[Ii]eder|[Ii]edere|[Tt]elkens|[Jj]aarlijks|[Pp]er)\s[^.;]{0,90}$/u;
/** Money that is not given now: what was, what is planned by others, what is only in a provision. */
const NOT_NOW =
  /(?<!\p{L})(?:kende|kenden|keurde|voorzag|voorzagen|werd|werden|kreeg|kregen|had|was|waren|zal|zullen|wil|investeert|investeerde)(?!\p{L})/u;
const GIVES =
  /(?<!\p{L})(?:kent|voorziet|reserveert|investeert|verleent|trekt|maakt|stelt|herverdeelt|herverdeling|beslist|keurt|gaat akkoord|hecht)(?!\p{L})/u;
const GOVERNMENT = /(?<!\p{L})(?:Vlaamse Regering|[Zz]e)(?!\p{L})/u;
const SENTENCE = /[.!?](?:\s+(?=[A-Z])|\s*\n)|\n\s*\n/gu;

/**
 * Reads the amounts of a text with what each is. An amount that the government gives now is a TOTAL where the text
 * calls it so, or where it is the only one that the text tells of, however often; all else that no word says is UNKNOWN.
 */
export function textAmountsIn(text: string): TextAmountSeen[] {
  let from = 0;
  const found = amountsIn(text).map((amount) => {
    const at = text.indexOf(amount.words, from);
    from = at + amount.words.length;
    return { ...amount, at, role: roleOf(text, at, from) };
  });
  const only = new Set(found.map(({ euros }) => euros)).size === 1;
  const calledTotal = found.some(({ role }) => role === 'TOTAL');
  return found.map((one) => {
    if (one.role !== 'UNKNOWN' || calledTotal || !only) return one;
    return gives(text, one) ? { ...one, role: 'TOTAL' } : one;
  });
}

function roleOf(text: string, at: number, end: number): AmountRole {
  const [before, after] = [text.slice(Math.max(0, at - 120), at), text.slice(end, end + 60)];
  const told = AFTER.find(([, words]) => words.test(after)) ?? BEFORE.find(([, words]) => words.test(before));
  if (told) return told[0];
  if (EACH.test(before.slice(before.search(/[^.;]*$/u)))) return 'PER_UNIT';
  // "Brugge (499.000 euro), Gent (350.000 euro)"
  return /\(\s*$/u.test(before) && /^\s*\)/u.test(after) ? 'PART' : 'UNKNOWN';
}

function gives(text: string, { at }: TextAmountSeen): boolean {
  const ends = [...text.matchAll(SENTENCE)].map(({ index }) => index);
  const start = ends.findLast((end) => end < at) ?? -1;
  const sentence = text.slice(start + 1, ends.find((end) => end > at) ?? text.length);
  return GIVES.test(sentence) && GOVERNMENT.test(sentence) && !NOT_NOW.test(sentence);
}
