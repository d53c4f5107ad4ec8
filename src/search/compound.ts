import { closes, isWord, lemma, opening } from './dictionary.ts';

/** A part of a compound: its folded word, and its place in the compound. */
export interface Part {
  readonly word: string;
  readonly start: number;
  readonly end: number;
}

/** Shorter words are not split: two words in them are mostly chance. */
const SHORTEST = 7;
/** People do not write longer compounds, or compounds of more parts. */
const LONGEST = 60;
const DEEPEST = 4;
/** The smallest length of the known and the unknown half of a name such as `Bourlaschouwburg`. */
const KNOWN = 5;
const UNKNOWN = 4;

/** Words that look like compounds but are not, and parts that are prefixes or endings and not words. */
const SIMPLE = new Set(
  words('gesprekken handhaven levenslang maatregel maatregelen toepassen trimester waarborg'),
);
const NEVER_OPENS = new Set(
  words('combi gein goed mini over platte stro toep toet trans trim vers vert waar weer'),
);
const NEVER_CLOSES = new Set(
  words(
    'arme form heid loos loosheid loze matig matigheid rijk rijke ring schap schappen ster tere vol volle',
  ),
);
/** Endings that are also words, and beginnings of verbs: a word with one of them is not a name and a noun. */
const NEVER_AFTER_NAME = new Set(words('actief actieve cement laars natie toren'));
const VERB = /^(?:aan|afge|bij|dichtge|door|onder|over|terug|uit)/;

function words(text: string): string[] {
  return text.split(' ');
}

/**
 * The words in a folded compound, inner compounds included (`arbeidsmarktbeleid`: arbeid, markt, arbeidsmarkt,
 * beleid); empty for a word that is not a compound.
 */
export function parts(word: string, start = 0, depth = 0): Part[] {
  const cut = split(word, depth) ?? (depth === 0 ? afterName(word) : undefined);
  if (!cut) return [];
  const middle = start + cut.opener.length;
  const closer = word.slice(cut.opener.length);
  return [
    ...parts(cut.word, start, depth + 1),
    { word: cut.word, start, end: middle },
    ...parts(closer, middle, depth + 1),
    { word: closer, start: middle, end: start + word.length },
  ];
}

interface Cut {
  /** The first part as it is written, and as a word of its own: `regerings`, `regering`. */
  readonly opener: string;
  readonly word: string;
}

/**
 * Splits a compound in two: between two words of the list where possible, and where the shorter half is as long as
 * possible.
 */
function split(word: string, depth: number): Cut | undefined {
  if (word.length < SHORTEST || word.length > LONGEST || depth > DEEPEST || SIMPLE.has(word))
    return undefined;
  if (!/^[a-z]+$/.test(word)) return undefined;
  const shortest = isWord(lemma(word)) ? 4 : 3;
  const openers: string[] = [];
  for (let at = shortest; at <= word.length - shortest; at++) {
    const closer = word.slice(at);
    if (!NEVER_OPENS.has(word.slice(0, at)) && !NEVER_CLOSES.has(closer) && closes(closer))
      openers.push(word.slice(0, at));
  }
  const half = (opener: string) => Math.min(opener.length, word.length - opener.length);
  openers.sort((a, b) => half(b) - half(a) || a.length - b.length);
  return cut(openers, opening) ?? cut(openers, (opener) => compound(opener, depth + 1));
}

/** Splits a noun from a name that is in no list (`Oosterweelproject`). */
function afterName(word: string): Cut | undefined {
  if (word.length > LONGEST || isWord(lemma(word)) || !/^[a-z]+$/.test(word) || VERB.test(word))
    return undefined;
  for (let at = UNKNOWN; at <= word.length - KNOWN; at++) {
    const opener = word.slice(0, at);
    const closer = word.slice(at);
    if (closes(closer) && !NEVER_CLOSES.has(closer) && !NEVER_AFTER_NAME.has(closer))
      return { opener, word: opener };
  }
  return undefined;
}

function cut(openers: readonly string[], wordOf: (opener: string) => string | undefined): Cut | undefined {
  for (const opener of openers) {
    const word = wordOf(opener);
    if (word !== undefined) return { opener, word };
  }
  return undefined;
}

/** The first word of a compound in a compound, without its linking s. */
function compound(opener: string, depth: number): string | undefined {
  if (split(opener, depth)) return opener;
  const plain = opener.endsWith('s') ? opener.slice(0, -1) : '';
  return split(plain, depth) ? plain : undefined;
}
