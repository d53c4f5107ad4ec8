/** Letters that decomposition leaves alone. */
const LETTERS: Readonly<Record<string, string>> = {
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  ø: 'o',
  đ: 'd',
  ł: 'l',
  ı: 'i',
  þ: 'th',
  ð: 'd',
};
const LETTER = new RegExp(`[${Object.keys(LETTERS).join('')}]`, 'gu');
const QUOTES = /["'`\u00b4\u2018-\u201f\u2032\u2033\u2039\u203a\u00ab\u00bb]/gu;
const DASHES = /[\u2010-\u2015\u2212]/gu;
const PLAIN = /^[!-~]*(?: [!-~]+)*$/;

/**
 * A text as it is compared, sorted and searched: capitals, accents, ligatures (also the Dutch ĳ), and the forms of
 * quotes, dashes and blanks make no difference. Two texts are equal when this is.
 */
export function plainText(text: string): string {
  // NFKD makes a blank and an accent of some quotes.
  const lower = text.replace(QUOTES, "'").toLowerCase();
  if (PLAIN.test(lower)) return lower;
  return lower
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .replace(LETTER, (letter) => LETTERS[letter] ?? letter)
    .replace(DASHES, '-')
    .replace(/\s+/gu, ' ');
}
