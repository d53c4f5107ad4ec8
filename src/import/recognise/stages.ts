import type { Stage } from '../../graph/model/vocabulary.ts';
import { sentences } from '../parse/sentences.ts';
import type { Span } from '../parse/span.ts';
import { paragraphs } from './paragraphs.ts';

/** A step that a text says it is. */
export interface StageSeen {
  readonly stage: Stage;
  /** UTF-16 offset in the text, and the words there: "hecht haar principiële goedkeuring"; not where only the site says so. */
  readonly at?: number;
  readonly words?: string;
}

/** Who decides. */
const GOVERNMENT = '(?:(?:de|De) (?:Vlaamse )?(?:Regering|regering|ministers?)|[Zz]e|[Zz]ij)';
const ADVERBS =
  '(?: (?:nu|meteen|hierbij|hiermee|daarom|dan|ook|opnieuw|vandaag|tevens|vervolgens|hiervoor|daarvoor|hiertoe|daartoe|bijgevolg))*';
/** What the government does now, and what it did before. */
const PRESENT = '(?<!\\p{L})(?!(?:het|dit|dat|niet|met|uit|tot|wat|want|sint)(?!\\p{L}))\\p{Ll}+t(?!\\p{L})';
const NOW = `(?:${GOVERNMENT}${ADVERBS} ${PRESENT}|${PRESENT}${ADVERBS} ${GOVERNMENT})`;
const BEFORE =
  '(?<!\\p{L})(?:keurde|hechtte|besliste|beslisten|wijzigde|gaf|verleende|nam|stelde|heeft|hebben|had|hadden|werd|werden)(?!\\p{L})|(?<!\\p{L})(?:is|zijn|was|waren) (?:\\p{Ll}+ ){0,2}(?=(?:principieel|definitief) \\p{Ll}*ge)';
const VERB = new RegExp(`(?<now>${NOW})|(?<before>${BEFORE})`, 'gu');

const STEP: readonly (readonly [Stage, RegExp])[] = [
  ['PRINCIPAL', /(?<!\p{L})principi(?:eel(?! (?:kader|akkoord|standpunt))|ële? goedkeuring|ële? akkoord)(?!\p{L})/gu],
  ['DEFINITIVE', /(?<!\p{L})definiti(?:ef|eve (?:goedkeuring|vaststelling))(?!\p{L})/gu],
  ['RATIFICATION', /(?<!\p{L})(?:bekrachtigt|bekrachtiging)(?!\p{L})/gu],
  ['PROMULGATION', /(?<!\p{L})(?:afkondiging|afgekondigd|kondigt(?=[^.]* af(?!\p{L})))(?!\p{L})/gu],
  ['COMMUNICATION', /(?<!\p{L})(?:(?:neemt|akte|kennis) (?:(?:de Vlaamse Regering|ze) )?(?:akte|kennis|neemt)?(?: van)?|deelt(?=[^.]* mee(?!\p{L})))(?!\p{L})/gu],
]; // prettier-ignore

/** Between the verb and the word: another clause has begun, of which the word then is. */
const CLAUSE = /(?<!\p{L})(?:om|dat|die|zodat|waardoor|waarmee|waarbij|waarin|opdat|indien|nadat)(?!\p{L})/u;
/** "na principiële goedkeuring van …": an earlier step. */
const EARLIER =
  /(?<!\p{L})(?:na|sinds|sedert|vóór|voor|volgend op|ingevolge|tussen)(?: (?:de|een|haar|hun|zijn|eerste|tweede|eerdere|vorige))*\s+$/u;
/** A title or subtitle that says what the decision is. */
const HEADING: readonly (readonly [Stage, RegExp])[] = [
  ['PRINCIPAL', /^(?:[A-Z]\. )?Principiële goedkeuring(?!\p{L})/u],
  ['DEFINITIVE', /^(?:[A-Z]\. )?Definitieve goedkeuring(?!\p{L})/u],
  ['RATIFICATION', /^(?:[A-Z]\. )?(?:Bekrachtiging)(?!\p{L})/u],
  ['PROMULGATION', /^(?:[A-Z]\. )?(?:Bekrachtiging en afkondiging|Afkondiging)(?!\p{L})/u],
  ['COMMUNICATION', /^Mededeling(?!\p{L})/u],
];

/**
 * Reads which steps a decision says it is, in the order of the text, each step once. What a text tells of an earlier
 * step is none: "na principiële goedkeuring", "keurde op 1 mei principieel goed".
 * @param text title, subtitle and text of the decision, a paragraph each
 * @param type what the site calls the item: a "Mededeling" is a communication, unless its text says a step
 */
export function stagesIn(text: string, type?: string): StageSeen[] {
  const seen = paragraphs({ text, start: 0 })
    .flatMap(sentences)
    .flatMap((sentence) => [
      ...headings(sentence),
      ...STEP.flatMap(([stage, word]) => steps(sentence, stage, word)),
    ])
    .sort((a, b) => a.at - b.at);
  const first = seen.filter(({ stage }, i) => seen.findIndex((other) => other.stage === stage) === i);
  // Who takes note of one matter and approves another, approves.
  const told = first.filter(({ stage }) => stage !== 'COMMUNICATION' || first.length === 1);
  return told.length === 0 && type === 'Mededeling' ? [{ stage: 'COMMUNICATION' }] : told;
}

type Worded = Required<StageSeen>;

function headings({ text, start }: Span): Worded[] {
  return HEADING.flatMap(([stage, words]) => {
    const found = words.exec(text);
    return found ? [{ stage, at: start, words: found[0] }] : [];
  });
}

function steps({ text, start }: Span, stage: Stage, word: RegExp): Worded[] {
  return [...text.matchAll(word)].flatMap(({ 0: words, index }) => {
    if (EARLIER.test(text.slice(0, index))) return [];
    const end = index + words.length;
    const verb =
      [...text.slice(0, end).matchAll(VERB)].at(-1) ??
      [...text.slice(end).matchAll(VERB)].find(({ index: at }) => at < 3);
    if (!verb?.groups?.now) return [];
    const from = Math.min(verb.index, index);
    const between = text.slice(Math.min(verb.index + verb[0].length, index), index);
    return CLAUSE.test(between) || /(?<!\p{L})(?:een|geen|niet) (?:\p{Ll}+ )?$/u.test(between)
      ? []
      : [{ stage, at: start + from, words: text.slice(from, end) }];
  });
}
