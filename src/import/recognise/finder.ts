/** A name seen in a text: whose it is, where, and the words. */
export interface Mention {
  readonly slug: string;
  /** UTF-16 offset in the text. */
  readonly start: number;
  readonly words: string;
}

/**
 * A name of two words or more that says what it is a name of is found in any case ("agentschap wegen en verkeer",
 * "Vlaams klimaatfonds"). "Natuur en Bos", "De Lijn" and "Opgroeien" are words too: they are names only with all their
 * capitals, or more ("NATUUR EN BOS").
 */
const TELLS_WHAT =
  /agentschap|departement|orgaan|comité|platform|instituut|fonds|raad|maatschappij|dienst|centrum|centra|bedrijf|commissie|instelling|vereniging|universiteit|netwerk|museum|plan(?!\p{L})|programma|akkoord|pact/iu;

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
  const exact = new Map([...bySpelling].map(([name, slug]) => [plain(name), slug]));
  const folded = new Map([...bySpelling].map(([name, slug]) => [plain(name).toLowerCase(), { name, slug }]));
  /** Whose name the words are. In other capitals than its own, only a name that says what it names counts in a text in capitals alone. */
  const slugOf = (words: string, text: string): string | undefined => {
    const { name = '', slug } = folded.get(plain(words).toLowerCase()) ?? {};
    const known = exact.get(plain(words));
    if (known !== undefined || tellsWhat(name)) return known ?? slug;
    return hasCapitalsOf(name, plain(words)) && /\p{Ll}/u.test(text) ? slug : undefined;
  };
  return (text) => {
    const found: Mention[] = [];
    let end = 0;
    for (const { 0: word, index } of text.matchAll(WORD)) {
      if (index < end) continue;
      const first = word.toLowerCase();
      const words = at(patterns.get(first), text, index) ?? (folded.has(first) ? word : undefined);
      const slug = words === undefined ? undefined : slugOf(words, text);
      if (words === undefined || slug === undefined) continue;
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

function tellsWhat(name: string): boolean {
  return name.includes(' ') && TELLS_WHAT.test(name);
}

/** Whether each capital of a name is one in the words too; a small letter may be either. */
function hasCapitalsOf(name: string, words: string): boolean {
  return [...plain(name)].every((letter, i) => letter === words[i] || letter.toUpperCase() === words[i]);
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
    .map((name) => (tellsWhat(name) ? anyCase(escaped(name)) : orCapitals(escaped(name))))
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

/** With each small letter in either case. A letter of an escape such as \s is none. */
function orCapitals(pattern: string): string {
  return pattern.replace(/(?<!\\)\p{Ll}/gu, (letter) => `[${letter}${letter.toUpperCase()}]`);
}
