import { daysBetween } from './dates.ts';
import type { Stage } from '../../graph/model/vocabulary.ts';

/** A decision as a procedure needs it. */
export interface Step {
  /** YYYY-MM-DD */
  readonly date: string;
  readonly title: string;
  /** "Voorontwerp van decreet tot …": what is decided, by its formal name. */
  readonly subtitle?: string;
  readonly stages: readonly Stage[];
}

/** In days: between two steps of one file there never is more, and a title that recurs every year has more. */
const LONGEST = {
  /** Principal approval again, after advice. */
  again: 240,
  /** From principal approval to definitive approval. */
  definitive: 900,
  /** From definitive approval to ratification: parliament votes between them. */
  ratified: 550,
};

const DRAFT = '(?:voor)?ontwerp(?:en)?(?:[ -]?van)?';
/** Words of a title that say of a file only how far it is, or that it changes what is. */
const HOW_FAR = new RegExp(
  `(?<!\\p{L})(?:${DRAFT} ?|wijzigings)(?=decreet|decreten|besluit|besluiten)`,
  'gu',
);
const APPROVAL = /(?<!\p{L})(?:principiële|definitieve) goedkeuring(?!\p{L})/gu;
const FORM = /(?<!\p{L})(?:decreet|decreten|besluit|besluiten)(?!\p{L})/gu;
const SMALL = new Set('de het een van en over inzake tot in voor met op bij betreffende rond'.split(' '));
const FORMAL = new RegExp(
  `^(?:[A-Z]\\.\\s*)?(?:${DRAFT}|bekrachtiging en afkondiging van het|bekrachtiging van het)\\s*((?:samenwerkings|kader|instemmings|wijzigings|programma)?(?:decreet|besluit))(?: van de vlaamse regering)?\\s+(.*)$`,
  'su',
);

interface File {
  readonly steps: Step[];
  readonly keys: Set<string>;
}

/**
 * Puts decisions together that are steps of one file, each file in order of its steps: principal approval, the same
 * again after advice, definitive approval, ratification and promulgation. Steps of one file have one title, apart from
 * "voorontwerp", "wijzigingsbesluit", quotation marks, case and small words, or one formal name in their subtitles. A
 * definitive step closes a file of a "besluit"; a title that comes back begins another. Decisions that say no step,
 * and files of one step, are left out.
 * @param decisions in any order
 */
export function proceduresOf<T extends Step>(decisions: readonly T[]): T[][] {
  const files: (File & { steps: T[] })[] = [];
  const byKey = new Map<string, (typeof files)[number][]>();
  const inOrder = decisions
    .filter(({ stages }) => rank(stages, 0) > 0)
    .sort((a, b) => a.date.localeCompare(b.date) || rank(b.stages, 0) - rank(a.stages, 0));
  for (const decision of inOrder) {
    const keys = keysOf(decision);
    const candidates = keys.flatMap((key) => byKey.get(key) ?? []);
    // The formal name is the first key: it says more than the title.
    const file =
      candidates.findLast(
        ({ steps, keys: others }) =>
          follows(steps, decision) && sameForm(steps, decision) && sameMatter(steps, others, decision),
      ) ?? files.findLast(({ steps }) => grewFrom(steps, decision));
    const joined = file ?? { steps: [], keys: new Set<string>() };
    if (!file) files.push(joined);
    joined.steps.push(decision);
    for (const key of keys) {
      if (joined.keys.has(key)) continue;
      joined.keys.add(key);
      byKey.set(key, [...(byKey.get(key) ?? []), joined]);
    }
  }
  return files.filter(({ steps }) => steps.length > 1).map(({ steps }) => steps);
}

/** How far a step brings a file; of a decision that is both principal and definitive, what fits the steps before. */
function rank(stages: readonly Stage[], before: number): number {
  if (stages.includes('RATIFICATION') || stages.includes('PROMULGATION')) return 3;
  const [principal, definitive] = [stages.includes('PRINCIPAL'), stages.includes('DEFINITIVE')];
  if (principal && definitive) return before > 0 ? 2 : 1;
  return definitive ? 2 : principal ? 1 : 0;
}

function rankOf(steps: readonly Step[]): number {
  return steps.reduce((before, { stages }) => rank(stages, before), 0);
}

function follows(steps: readonly Step[], next: Step): boolean {
  const last = steps.at(-1);
  if (!last || last.date === next.date) return false;
  const [from, to] = [rankOf(steps), rank(next.stages, rankOf(steps))];
  const days = daysBetween(last.date, next.date);
  if (to === 1) return from === 1 && days <= LONGEST.again;
  if (to === 2) return from === 1 && days <= LONGEST.definitive;
  return from < 3 && days <= (from === 2 ? LONGEST.ratified : LONGEST.definitive + LONGEST.ratified);
}

/**
 * One formal name is enough where the name says what about: "tot wijziging van het besluit van 1 mei 2010, wat betreft
 * de premie". Without, many files have it, and the titles must have half of their words in common.
 */
function sameMatter(steps: readonly Step[], keys: ReadonlySet<string>, next: Step): boolean {
  if (steps.some((step) => otherNumber(step, next))) return false;
  const title = `title ${titleKey(next.title)}`;
  if (keys.has(title)) return true;
  if (
    keysOf(next).some(
      (key) => keys.has(key) && (/ (?:wat|inzake|betreffende|over|houdende) /u.test(key) || key.length > 150),
    )
  )
    return true;
  const words = new Set(title.split(' '));
  return steps.some((step) => {
    const others = titleKey(step.title).split(' ');
    return others.filter((word) => words.has(word)).length * 2 >= Math.min(others.length, words.size - 1);
  });
}

/**
 * A later step whose title says more or has a word replaced: "… voor 2021" and then "… voor 2021 en 2022". Only long
 * titles are compared, and nothing comes between the two in the order of the steps.
 */
function grewFrom(steps: readonly Step[], next: Step): boolean {
  if (rank(next.stages, 1) === 1 || !follows(steps, next) || !sameForm(steps, next)) return false;
  if (steps.some((step) => otherNumber(step, next))) return false;
  const words = titleKey(next.title).split(' ');
  return steps.some(({ title }) => {
    const others = titleKey(title).split(' ');
    const both = others.filter((word) => words.includes(word)).length;
    const [short, long] = [Math.min(words.length, others.length), Math.max(words.length, others.length)];
    return (short >= 6 && both === short && long <= 2 * short) || (short >= 8 && both >= 0.8 * long);
  });
}

const NUMBERED =
  /(?<!\p{L})(?!januari|februari|augustus|september|oktober|november|december)(\p{L}{6,}) (?:nr\.? ?)?(\d{1,4})(?![\p{L}\d])/gu;

/** "Brownfieldconvenant 151" is not "Brownfieldconvenant 178", whatever else they have in common. */
function otherNumber(one: Step, other: Step): boolean {
  const numbers = ({ title, subtitle = '' }: Step) =>
    new Map(
      [...`${title} ${subtitle.length < 200 ? subtitle : ''}`.toLowerCase().matchAll(NUMBERED)].map(
        ([, noun = '', number]) => [noun, number],
      ),
    );
  const others = numbers(other);
  return [...numbers(one)].some(([noun, number]) => others.has(noun) && others.get(noun) !== number);
}

/** A decree and the order that carries it out may have one title, and are two files. */
function sameForm(steps: readonly Step[], next: Step): boolean {
  const form = formOf(next);
  return steps.every((step) => {
    const other = formOf(step);
    return form === undefined || other === undefined || form === other;
  });
}

function formOf({ title, subtitle = '', stages }: Step): 'decree' | 'order' | undefined {
  if (stages.includes('PROMULGATION')) return 'decree';
  const formal = FORMAL.exec(subtitle.toLowerCase())?.[1];
  const said =
    formal ?? (/(?:decreet|decreten|besluit|besluiten)$/iu.exec(title.trim())?.[0] ?? '').toLowerCase();
  return /decre/.test(said) ? 'decree' : /besluit/.test(said) ? 'order' : undefined;
}

function keysOf({ title, subtitle = '' }: Step): string[] {
  const [, , formal = ''] = FORMAL.exec(subtitle.normalize('NFC').toLowerCase()) ?? [];
  const name = wordsOf(formal.replace(/,? (?:zoals )?aangenomen door het vlaams parlement.*$/su, ''));
  return [...(name.length >= 6 ? [`name ${name.join(' ')}`] : []), `title ${titleKey(title)}`];
}

function titleKey(title: string): string {
  const plain = title
    .normalize('NFC')
    .toLowerCase()
    .replace(/['’‘"“”]/gu, '')
    .replace(HOW_FAR, '')
    .replace(APPROVAL, '');
  const words = wordsOf(plain).filter((word) => !SMALL.has(word));
  const without = words.filter((word) => !new RegExp(FORM.source, 'u').test(word));
  return (without.length > 1 ? without : words).sort().join(' ');
}

function wordsOf(text: string): string[] {
  return text.match(/[\p{L}\p{N}]+/gu) ?? [];
}
