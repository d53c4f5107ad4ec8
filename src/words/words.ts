import { en } from './en.ts';
import { nl } from './nl.ts';

/** The languages that answers are told in. */
export type Language = 'nl' | 'en';

const LANGUAGES: Readonly<Record<Language, Readonly<Record<string, Readonly<Record<string, string>>>>>> = {
  nl,
  en,
};

/**
 * A constant of the schema in words.
 * @param type the enum of the value, such as "DecisionKind"; "column" for the name of a field
 * @returns the constant itself where the language has no word for it
 */
export function word(language: Language, type: string, constant: string): string {
  return wordsFor(language, type)?.[constant] ?? constant;
}

/** The words of an enum. What lists are sorted and counted by is called the same for all types. */
function wordsFor(language: Language, type: string) {
  const words = LANGUAGES[language];
  return words[type] ?? words[/(?:OrderField|Group)$/.exec(type)?.[0] ?? ''];
}

/** All words of a language, by type and constant. */
export function wordsOf(language: Language) {
  return LANGUAGES[language];
}
