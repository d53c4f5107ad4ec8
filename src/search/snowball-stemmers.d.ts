declare module 'snowball-stemmers' {
  /** The Snowball stemmer of a language, such as "dutch". */
  export function newStemmer(language: string): { stem(word: string): string };
}
