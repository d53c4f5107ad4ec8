import { stemmer } from '@orama/stemmers/dutch';
import { isWord, lemma } from './dictionary.ts';
import { parts } from './compound.ts';

/** Words of nearly every text: they do not decide about a match, and no other word may have one of them as its stem. */
export const STOP: ReadonlySet<string> = new Set(
  (
    'aan al als bij dan dat de den der des deze die dit door een en er geen het hoe in indien is kan kunnen me met na naar ' +
    'niet of om onder ook op over s te ten ter tot tussen uit van vanaf voor waar wat welk welke wie wordt worden zal zijn ' +
    'zullen the of and'
  ).split(' '),
);

/**
 * The term of a folded word, the same for all its forms: its dictionary form, then Snowball's Dutch stem, then one
 * letter for a final f or v and one for a final s or z, because Dutch writes either, depending on the ending.
 */
export function stem(word: string): string {
  if (word.length < 3 || /\d/.test(word)) return word;
  const form = dictionaryForm(word);
  // The s of a dictionary form is no ending, but Snowball would make "vlam" of "vlaams".
  const owned = form.endsWith('s') && (form !== word || isWord(form));
  const short = owned ? form : stemmer(form);
  const stemmed = STOP.has(short) ? form : short;
  if (stemmed.endsWith('v')) return `${stemmed.slice(0, -1)}f`;
  if (stemmed.endsWith('z')) return `${stemmed.slice(0, -1)}s`;
  return stemmed;
}

/** A compound inflects as its last part does, also where the list gives its forms as words of their own (`raadsleden`). */
function dictionaryForm(word: string): string {
  const form = lemma(word);
  if (form !== word) return form;
  if (/(?:ie|ee)en$/.test(word) && isWord(word.slice(0, -2))) return word.slice(0, -2);
  const last = parts(word).at(-1)?.word;
  return last ? word.slice(0, -last.length) + dictionaryForm(last) : word;
}
