/** A text reduced to [a-z0-9], and for each character its place in the original text. */
export interface Folded {
  readonly text: string;
  /** UTF-16 offsets, one for each character and one for the end; absent if character i is at offset i. */
  readonly offsets?: readonly number[];
}

const PLAIN = /^[a-z0-9]*$/;
/** Letters that Unicode does not decompose. */
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

/** Folds case, accents and ligatures (also the Dutch ĳ), and drops all other characters than Latin letters and digits. */
export function fold(text: string): Folded {
  const lower = text.toLowerCase();
  if (PLAIN.test(lower)) return { text: lower };
  const offsets: number[] = [];
  let folded = '';
  let at = 0;
  for (const character of text) {
    for (const letter of character.toLowerCase().normalize('NFKD')) {
      const plain = LETTERS[letter] ?? letter;
      if (plain === '' || !PLAIN.test(plain)) continue;
      for (let i = 0; i < plain.length; i++) offsets.push(at);
      folded += plain;
    }
    at += character.length;
  }
  offsets.push(at);
  return { text: folded, offsets };
}

/** The range in the original text of the characters from `start` to `end` of the folded one. */
export function unfold({ offsets }: Folded, start: number, end: number): [start: number, end: number] {
  return offsets ? [offsets[start] ?? start, offsets[end] ?? end] : [start, end];
}
