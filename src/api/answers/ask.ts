import { namesIn, type NameSeen } from '../../search/curated.ts';
import { STOP } from '../../search/stem.ts';
import { tokens } from '../../search/tokens.ts';
import { questions, type Question, type Variable } from '../catalogue.ts';

/** A question of the catalogue that a text may mean, with its variables filled in. */
export interface Meant {
  readonly question: Question;
  readonly variables: Readonly<Record<string, unknown>>;
  /** Higher is better; only good for comparing within one answer. */
  readonly score: number;
}

/** English words, and words of any question, that tell no question from another. */
const COMMON = new Set(
  (
    'a an at by do does did for from had has have how i in is it its kunt kan je jij ik u mij geef toon laat zien wil weten ' +
    'me my on over show give tell than that these this those to was were what when where which who whom why with you zijn ' +
    'werd werden heeft hebben had about all any'
  ).split(' '),
);

/** What a person typed, taken apart. */
interface Typed {
  readonly terms: readonly string[];
  readonly names: readonly NameSeen[];
  /** The first and the last day of the years that it names. */
  readonly period: readonly [from: string, to: string] | null;
  /** Its words but for names, years and what is common. */
  readonly words: readonly string[];
}

function read(text: string): Typed {
  const names = namesIn(text);
  const years = [...text.matchAll(/(?<!\d)(?:19|20)\d\d(?!\d)/g)].map(([year]) => year).sort();
  let rest = text.replace(/(?<!\d)(?:19|20)\d\d(?!\d)/g, (year) => ' '.repeat(year.length));
  for (const { start, end } of names) rest = rest.slice(0, start) + ' '.repeat(end - start) + rest.slice(end);
  const found = tokens(rest).filter(
    ({ plain }) => plain.length > 1 && !STOP.has(plain) && !COMMON.has(plain),
  );
  return {
    terms: termsOf(found),
    names,
    period: years.length > 0 ? [`${years[0]}-01-01`, `${years.at(-1)}-12-31`] : null,
    words: found.map(({ start, end }) => rest.slice(start, end)),
  };
}

function termsOf(found: ReturnType<typeof tokens>): string[] {
  return [...new Set(found.flatMap(({ words }) => words.map(({ term }) => term)))];
}

/** The terms that each question is known by: those of the question itself count more than the others. */
const known = questions.map((question) => ({
  question,
  own: new Set(termsOf(tokens(`${question.nl} ${question.en}`))),
  other: new Set(termsOf(tokens(`${question.also.join(' ')} ${question.tags.join(' ')}`))),
}));

/** How much a term tells: one that few questions have tells more. */
function weightOf(term: string): number {
  const having = known.filter(({ own, other }) => own.has(term) || other.has(term)).length;
  return having === 0 ? 0 : Math.log(1 + known.length / having);
}

/** What a question takes from a text, by its variables. */
interface Slots {
  /** Variables that take one name each, in order. */
  readonly one: readonly string[];
  /** A variable that takes several names, or several ids. */
  readonly several: { readonly name: string; readonly ids: boolean } | undefined;
  readonly from: string | undefined;
  readonly to: string | undefined;
  /** A variable that takes words. */
  readonly words: string | undefined;
}

const NAMED = ['agency', 'programme', 'from', 'to'];
const LISTS = ['agencies', 'focus', 'of'];

function slotsOf({ variables }: Question): Slots {
  const isText = ({ type }: Variable) => type.startsWith('String');
  const dated = (name: string) =>
    variables.find((one) => one.name === name && one.type.startsWith('Date'))?.name;
  const several = variables.find(({ name, type }) => LISTS.includes(name) && type.startsWith('['));
  return {
    one: variables.filter((one) => NAMED.includes(one.name) && isText(one)).map(({ name }) => name),
    several: several && { name: several.name, ids: several.type.includes('ID') },
    from: dated('from'),
    to: dated('to'),
    words: variables.find((one) => ['words', 'word', 'text'].includes(one.name) && isText(one))?.name,
  };
}

/** Whether the names of a text fit what a question takes: 1 where exactly, less where some are left or missing. */
function fit(slots: Slots, { names, period }: Typed, type: string | null): number {
  const agencies = names.length;
  let score = 0;
  if (slots.one.length > 0) score += agencies === slots.one.length ? 1.2 : agencies === 0 ? -0.1 : -0.9;
  else if (slots.several) score += agencies > 0 ? 0.9 : 0;
  else if (agencies > 0) score -= 1.2;
  if (slots.one.length === 1 && names[0] && type !== null && names[0].type !== type) score -= 1;
  if (period) score += slots.from ? 0.6 : -0.2;
  return score;
}

/**
 * Finds the questions of the catalogue that a text may mean: by their words, by the names and the years in it.
 * @returns the best first; none where nothing in it points to a question
 */
export function ask(text: string, first: number): Meant[] {
  const typed = read(text);
  const most = typed.terms.reduce((sum, term) => sum + weightOf(term), 0) || 1;
  return known
    .map(({ question, own, other }) => {
      const words = typed.terms.reduce(
        (sum, term) => sum + weightOf(term) * (own.has(term) ? 1 : other.has(term) ? 0.8 : 0),
        0,
      );
      const slots = slotsOf(question);
      const type = slots.one[0] === 'programme' ? 'Programme' : slots.one[0] === 'agency' ? 'Agency' : null;
      const score = (2.5 * words) / most + fit(slots, typed, type);
      return { question, variables: filled(slots, typed, own, other), score, words };
    })
    .filter(({ words, score }) => words > 0 && score > 0.3)
    .sort((a, b) => b.score - a.score || a.question.number - b.question.number)
    .slice(0, first)
    .map(({ question, variables, score }) => ({
      question,
      variables,
      score: Math.round(score * 1_000) / 1_000,
    }));
}

function filled(
  { one, several, from, to, words }: Slots,
  typed: Typed,
  own: ReadonlySet<string>,
  other: ReadonlySet<string>,
): Record<string, unknown> {
  const values: Record<string, unknown> = {};
  one.forEach((name, i) => {
    const seen = typed.names[i];
    if (seen) values[name] = seen.key;
  });
  if (several && typed.names.length > 0)
    values[several.name] = typed.names.map(({ type, key }) => (several.ids ? `${type}:${key}` : key));
  if (typed.period && from && to) [values[from], values[to]] = typed.period;
  if (words) {
    const left = typed.words.filter(
      (word) => !termsOf(tokens(word)).some((term) => own.has(term) || other.has(term)),
    );
    if (left.length > 0) values[words] = left.join(' ');
  }
  return values;
}
