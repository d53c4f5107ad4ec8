/** A name seen in a text: whose it is, where, and the words. */
export interface Mention {
  readonly slug: string;
  /** UTF-16 offset in the text. */
  readonly start: number;
  readonly words: string;
}

/**
 * A name of two words or more that says what it is a name of is found in any case ("agentschap wegen en verkeer",
 * "Vlaams klimaatfonds"). "Natuur en Bos", "De Lijn" and "Opgroeien" are words too, and are names only as written.
 */
const TELLS_WHAT =
  /agentschap|departement|instituut|fonds|raad|maatschappij|dienst|centrum|centra|bedrijf|commissie|instelling|vereniging|universiteit|netwerk|museum|plan(?!\p{L})|programma|akkoord|pact/iu;

/** Where a name may begin. A hyphen joins words, unless what it joins are abbreviations: "VITO-PIH". */
const WORD = /(?<![\p{L}\p{N}&.]|(?<!\p{Lu}{2})-)[\p{L}\p{N}]+/gu;

/**
 * Makes a function that finds names in a text, the longest first, each as whole words with any white space
 * between them. Names are kept by their first word, so that a text takes time by its length, whatever their number.
 * @param bySpelling whose each spelling is
 * @throws Error for a name that begins with neither a letter nor a digit
 */
export function finder(bySpelling: ReadonlyMap<string, string>): (text: string) => Mention[] {
  const byFirstWord = new Map<string, string[]>();
  for (const name of bySpelling.keys()) {
    const first = firstWord(name);
    // A name of one word is looked up as it is.
    if (name.length > first.length) byFirstWord.set(first, [...(byFirstWord.get(first) ?? []), name]);
  }
  const patterns = new Map([...byFirstWord].map(([first, names]) => [first, pattern(names)]));
  const folded = new Map([...bySpelling].map(([name, slug]) => [plain(name).toLowerCase(), slug]));
  const exact = new Map([...bySpelling].map(([name, slug]) => [plain(name), slug]));
  return (text) => {
    const found: Mention[] = [];
    let end = 0;
    for (const { 0: word, index } of text.matchAll(WORD)) {
      if (index < end) continue;
      const words = at(patterns.get(word.toLowerCase()), text, index) ?? (exact.has(word) ? word : undefined);
      if (words === undefined) continue;
      const slug = exact.get(plain(words)) ?? (folded.get(plain(words).toLowerCase()) as string);
      const last = found.at(-1);
      end = index + words.length;
      // "Name (ABBREVIATION)" is one mention.
      if (last?.slug === slug && /^\s*\(\s*$/.test(text.slice(endOf(last), index)) && text[end] === ')') {
        found[found.length - 1] = { ...last, words: text.slice(last.start, ++end) };
      } else found.push({ slug, start: index, words });
    }
    return found;
  };
}

/** What a sticky pattern finds at a place. */
function at(pattern: RegExp | undefined, text: string, index: number): string | undefined {
  if (!pattern) return undefined;
  pattern.lastIndex = index;
  return pattern.exec(text)?.[0];
}

function endOf({ start, words }: Mention): number {
  return start + words.length;
}

function firstWord(name: string): string {
  const [word] = /^[\p{L}\p{N}]+/u.exec(name) ?? [];
  if (word === undefined) throw new Error(`A name must begin with a letter or a digit, but got: ${name}`);
  return word.toLowerCase();
}

/** One sticky regular expression for the names of more words that begin with one word, the longest first. */
function pattern(names: readonly string[]): RegExp {
  const any = [...names]
    .sort((a, b) => b.length - a.length)
    .map((name) => (name.includes(' ') && TELLS_WHAT.test(name) ? anyCase(escaped(name)) : escaped(name)))
    .join('|');
  // "FIT-netwerk" still names FIT, but what goes on in letters is another word.
  return new RegExp(`(?:${any})(?![\\p{L}\\p{N}])`, 'uy');
}

const QUOTE = /['’‘"“”]/gu;
const DASH = /[-–‐]/gu;

/** A name without what printers choose: which white space, quotation marks and dashes. */
function plain(words: string): string {
  return words.replace(/\s+/gu, ' ').replace(QUOTE, "'").replace(DASH, '-');
}

function escaped(name: string): string {
  return plain(name)
    .replace(/[.*+?^${}()|[\]\\/]/g, '\\$&')
    .replaceAll("'", QUOTE.source)
    .replaceAll('-', DASH.source)
    .replaceAll(' ', '\\s+');
}

function anyCase(pattern: string): string {
  return pattern.replace(/(?<!\\)\p{L}/gu, (letter) => `[${letter.toLowerCase()}${letter.toUpperCase()}]`);
}
