import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { PART_OF, tokens, words } from '../../src/search/tokens.ts';

/** What the index keeps of a text, a list a word. */
const indexed = (text: string) => tokens(text).map((token) => token.indexed);

describe('a word of a reader is one or several terms', () => {
  test.each([
    ['letters', 'FIT', ['fit']],
    ['an abbreviation with points', 'F.T.I vzw', ['fti', 'vzw']],
    ['a number with points', '30.000 euro in 4.3.1', ['30000', 'euro', 'in', '431']],
    ['words with a hyphen, and written as one', 'start-up e-mail', ['start up startup', 'e mail email']],
    ['a period of years', '2024-2028', ['2024 2028']],
    ['an ending after an apostrophe, which is dropped', "KMO's en foto’s", ['kmo', 'en', 'foto']],
    ['a name with an apostrophe, and written as one', "D'Hondt", ['d hondt dhondt']],
    ['a hyphen that stands for a word left out', 'Handels- en/of', ['handel', 'en', 'of']],
    ['letters of other alphabets, which are dropped', 'Ёлка 北京 FIT', ['fit']],
    ['a compound, with its parts', 'energiekosten', [`energiekost ${PART_OF}energie ${PART_OF}kost`]],
  ])('%s: %s', (_, text, expected) => expect(indexed(text)).toEqual(expected));

  test('a word of any length is cut to what the index takes', () => {
    const [token] = tokens('x'.repeat(300));
    expect(token?.plain).toHaveLength(64);
    expect(token?.words.map(({ term }) => term.length)).toEqual([64]);
  });

  test('a word is read alike whenever it is read, also after many others', () => {
    const before = tokens('geïmpacteerde energiekosten');
    for (let i = 0; i < 60_000; i++) words(`woord${i}`);
    expect(tokens('geïmpacteerde energiekosten')).toEqual(before);
  });
});

const text = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 60 }),
  fc
    .array(
      fc.constantFrom(
        'energiekosten',
        'geïmpacteerde',
        "KMO's",
        'F.T.I',
        'start-up',
        '30.000',
        '\u00ad',
        '😀',
        '…',
        'Œ',
        '-',
        "'",
        '.',
        ' ',
      ),
    )
    .map((all) => all.join('')),
);

test('words stand in order where they say, and their terms within them', () => {
  fc.assert(
    fc.property(text, (text) => {
      let end = 0;
      for (const token of tokens(text)) {
        expect(token.start).toBeGreaterThanOrEqual(end);
        end = token.end;
        expect(end).toBeLessThanOrEqual(text.length);
        for (const { term, start, end: last } of [
          ...token.words,
          ...token.parts,
          ...(token.joined ? [token.joined] : []),
        ]) {
          expect(term).toMatch(/^[a-z0-9]+$/);
          expect(start).toBeGreaterThanOrEqual(0);
          expect(start).toBeLessThan(last);
          expect(last).toBeLessThanOrEqual(token.end - token.start);
        }
      }
    }),
  );
});

test('indexing, which needs no places, reads the same words', () => {
  fc.assert(
    fc.property(text, (text) => {
      const own = ({ plain, indexed }: { plain: string; indexed: string }) => ({ plain, indexed });
      expect(words(text).map(own)).toEqual(tokens(text).map(own));
    }),
  );
});
