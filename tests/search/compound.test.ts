import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parts } from '../../src/search/compound.ts';

const wordsOf = (compound: string) => parts(compound).map(({ word }) => word);

describe('a compound falls apart in its words', () => {
  test.each([
    ['energiekosten', ['energie', 'kosten']],
    ['windturbines', ['wind', 'turbines']],
    ['waterbeleid', ['water', 'beleid']],
    ['klimaatplan', ['klimaat', 'plan']],
    ['kinderopvang', ['kinder', 'opvang']],
    ['coronacrisis', ['corona', 'crisis']],
  ])('%s', (compound, words) => expect(wordsOf(compound)).toEqual(words));

  test.each([
    ['regeringscommissaris', ['regering', 'commissaris']],
    ['stadsvernieuwing', ['stad', 'vernieuwing']],
    ['investeringssteun', ['investering', 'steun']],
  ])('%s, without the s that links them', (compound, words) => expect(wordsOf(compound)).toEqual(words));

  test.each([
    ['arbeidsmarktbeleid', ['arbeid', 'markt', 'arbeidsmarkt', 'beleid']],
    ['gemeenteraadsleden', ['gemeente', 'raad', 'leden', 'raadsleden']],
    ['landbouwsteun', ['land', 'bouw', 'landbouw', 'steun']],
    ['afvalwaterzuivering', ['afval', 'water', 'afvalwater', 'zuivering']],
  ])('%s, with the compounds in it', (compound, words) => expect(wordsOf(compound)).toEqual(words));

  test.each([
    ['oosterweelproject', ['oosterweel', 'project']],
    ['bourlaschouwburg', ['bourla', 'schouw', 'burg', 'schouwburg']],
  ])('%s, where a name that no list has opens it', (compound, words) =>
    expect(wordsOf(compound)).toEqual(words),
  );
});

describe('what is no compound stays whole', () => {
  test.each([
    ['a word that looks like one', 'maatregelen'],
    ['a word that looks like one', 'waarborg'],
    ['a word with a prefix', 'beleid'],
    ['a word with an ending', 'ruimtelijke'],
    ['a loan', 'directeur'],
    ['a short word', 'kosten'],
    ['a word that nobody knows', 'qwertyuiop'],
    ['what is no word', 'covid19maatregel'],
    ['what is longer than any word', `${'water'.repeat(13)}beleid`],
    ['nothing', ''],
  ])('%s: %s', (_, word) => expect(parts(word)).toEqual([]));
});

test('a part stands where it says, whatever is put together', () => {
  const word = fc.constantFrom(
    'water',
    'regerings',
    'beleid',
    'energie',
    'plan',
    'raads',
    'leden',
    'oosterweel',
    'x',
    'en',
  );
  fc.assert(
    fc.property(fc.array(word, { minLength: 1, maxLength: 5 }), (all) => {
      const compound = all.join('');
      for (const { word, start, end } of parts(compound)) {
        expect(start).toBeGreaterThanOrEqual(0);
        expect(end).toBeLessThanOrEqual(compound.length);
        // The linking s belongs to the place of a part and not to its word.
        expect([word, `${word}s`]).toContain(compound.slice(start, end));
      }
    }),
  );
});

test('a word of any letters is taken apart without fail, and the smallest parts make it up', () => {
  fc.assert(
    fc.property(fc.string({ unit: fc.constantFrom(...'adegilnorstw'), maxLength: 70 }), (word) => {
      const all = parts(word);
      if (all.length === 0) return;
      const smallest = all.filter(
        (one) => !all.some((other) => other !== one && other.start >= one.start && other.end <= one.end),
      );
      expect(smallest.map(({ start, end }) => word.slice(start, end)).join('')).toBe(word);
    }),
  );
});
