import { describe, expect, test } from 'vitest';
import { closes, isWord, lemma, opening } from '../../src/search/dictionary.ts';

describe('the dictionary form', () => {
  test.each([
    ['bedrijven', 'bedrijf'],
    ['huizen', 'huis'],
    ['subsidies', 'subsidie'],
    ['benoemingen', 'benoeming'],
    ['scholen', 'school'],
    ['panelen', 'paneel'],
    ['sociale', 'sociaal'],
    ['vlaamse', 'vlaams'],
    ['rode', 'rood'],
  ])('of %s is %s, by a rule of the word list', (form, word) => expect(lemma(form)).toBe(word));

  test.each([
    ['leden', 'lid'],
    ['steden', 'stad'],
    ['kinderen', 'kind'],
    ['musea', 'museum'],
    ['schepen', 'schip'],
  ])('of %s is %s, which no rule makes', (form, word) => expect(lemma(form)).toBe(word));

  test.each(['bedrijf', 'fit', 'qwerty', 'minister', 'zijn', ''])('of "%s" is the word itself', (word) =>
    expect(lemma(word)).toBe(word),
  );

  test('is its own dictionary form', () => {
    for (const word of ['bedrijven', 'leden', 'sociale', 'huizen', 'subsidies', 'koeien'])
      expect(lemma(lemma(word))).toBe(lemma(word));
  });
});

describe('the word list', () => {
  test.each(['bedrijf', 'huizen', 'energie', 'relance', 'brownfield'])('has %s', (word) =>
    expect(isWord(word)).toBe(true),
  );
  test.each(['qwerty', 'oosterweel', 'benoemingen', ''])('has not "%s" as it is', (word) =>
    expect(isWord(word)).toBe(false),
  );
});

describe('a part of a compound', () => {
  test.each([
    ['energie', 'energie'],
    ['regerings', 'regering'],
    ['arbeids', 'arbeid'],
    ['water', 'water'],
    ['kinder', 'kinder'],
    ['stads', 'stad'],
  ])('%s opens one, as %s', (part, word) => expect(opening(part)).toBe(word));
  test.each(['qwerty', 'sociale', 'fit'])('%s opens none', (part) => expect(opening(part)).toBeUndefined());

  test.each(['kosten', 'beleid', 'commissaris', 'turbines'])('%s closes one', (part) =>
    expect(closes(part)).toBe(true),
  );
  test.each(['sociaal', 'qwerty', 'zijn'])('%s closes none', (part) => expect(closes(part)).toBe(false));
});
