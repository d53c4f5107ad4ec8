import type { Span } from './span.ts';

/** A citation in the assessment: the references that it names, and the words as printed. */
export interface Citation {
  readonly indexes: readonly number[];
  readonly words: string;
  /** UTF-16 offset in the document. */
  readonly start: number;
  /** What was expected, where the words can be read in another way. */
  readonly doubt?: string;
}

/** "3-7", "3 tot en met 7", "3 t/m 7", "3 tot 7". */
const TO = '\\s*(?:-|–|—|tot en met|t/m|t\\.?e\\.?m\\.?|tot)\\s*';
const AND = '\\s*(?:,|;|&|(?<!t)/|(?<!tot\\s*)en)\\s*';
/** `\[3\]`, `[0-56]`, `\[3, 4 en 5\]`, `[Beslissingen 3, 4]`; not `[Regeerakkoord]` or a section such as `[4.3.1]`. */
const CITATION = new RegExp(
  `\\\\?\\[\\s*(?:beslissing(?:en)?:?\\s*)?(\\d{1,4}(?:(?:${TO}|${AND})\\d{1,4})*)\\s*(?:\\\\\\]|\\](?!\\())`,
  'giu',
);
const BETWEEN = new RegExp(`^${TO}$`, 'iu');
const SEPARATOR = new RegExp(AND, 'iu');
const RANGE = new RegExp(TO, 'iu');
/** No list of the family is longer than this; a larger "range" is two numbers that mean something else. */
const LONGEST = 500;

/**
 * Finds the citations of a text. A range cites all references in it, in one bracket ("[0-26]") or from one bracket to
 * another ("\[0\] tot en met \[26\]"): then the words are those from the first bracket to the last, and the last one
 * is a citation of its own too.
 */
export function citations({ text, start }: Span): Citation[] {
  const found = [...text.matchAll(CITATION)].map((match) => ({
    ...rangesIn(match[1] ?? ''),
    words: match[0],
    at: match.index,
  }));
  return found.map(({ at, words, ...cited }, i) => {
    const next = found[i + 1];
    const end = at + words.length;
    const [from, to] = [cited.indexes.at(-1), next?.indexes[0]];
    if (!next || from === undefined || to === undefined || !BETWEEN.test(text.slice(end, next.at)))
      return { ...cited, words, start: start + at };
    const { indexes, doubt } = range(from, to);
    return {
      indexes: [...cited.indexes.slice(0, -1), ...indexes],
      words: text.slice(at, next.at + next.words.length),
      start: start + at,
      ...(doubt ? { doubt } : {}),
    };
  });
}

function rangesIn(numbers: string): Pick<Citation, 'indexes' | 'doubt'> {
  const ranges = numbers.split(SEPARATOR).map((one) => {
    const [from = 0, to = from] = one.split(RANGE).map(Number);
    return range(from, to);
  });
  const doubt = ranges.find(({ doubt }) => doubt)?.doubt;
  return { indexes: ranges.flatMap(({ indexes }) => indexes), ...(doubt ? { doubt } : {}) };
}

function range(from: number, to: number): Pick<Citation, 'indexes' | 'doubt'> {
  if (to < from || to - from > LONGEST)
    return { indexes: [from, to], doubt: `a range that goes up, by ${LONGEST} at most` };
  return { indexes: Array.from({ length: to - from + 1 }, (_, i) => from + i) };
}

/** A bracket with a number that is neither a citation nor a section of the agreement. */
const UNREAD = /\\?\[[^[\]\n]*\d[^[\]\n]*\](?:\([^)\s]*\))?/gu;
const SECTION = /regeerakkoord|^\\?\[\s*(?:punt\s*)?\d+(?:\.\d+)+/iu;

/** The brackets of a text that could be citations and are not read as such. */
export function unreadBrackets({ text, start }: Span): Span[] {
  const read = citations({ text, start });
  return [...text.matchAll(UNREAD)]
    .map(({ 0: words, index }) => ({ text: words, start: start + index }))
    .filter(
      (one) =>
        !SECTION.test(one.text) &&
        !read.some(
          (citation) =>
            citation.start < one.start + one.text.length &&
            one.start < citation.start + citation.words.length,
        ),
    );
}
