import { describe, expect, test } from 'vitest';
import { called, searchProperties, terms } from '../../src/search/terms.ts';
import { words } from '../../src/search/tokens.ts';

const nameOf = (text: string) => called(words(text));

describe('a name is one term of the index', () => {
  test.each(['Flanders Investment & Trade', 'flanders investment trade', 'FLANDERS-INVESTMENT (TRADE)'])(
    'the same for all ways to write it: %s',
    (text) => expect(nameOf(text)).toBe('0isflandersinvestmenttrade'),
  );
  test('another for another name', () => {
    expect(nameOf('FTI')).not.toBe(nameOf('FTI vzw'));
  });
  test('as it is written, and not by the forms of its words', () => {
    expect(nameOf('Vlaamse Bedrijven')).toBe('0isvlaamsebedrijven');
  });
});

describe('what the index knows a node by', () => {
  test('its type, the words of its names, and each name as one', () => {
    expect(searchProperties('Agency', ['FIT', 'Flanders Investment & Trade'], [])).toEqual({
      searchName: '0asagency fit flander investment trad 0isfit 0isflandersinvestmenttrade',
    });
  });
  test('the words of its texts apart from those of its names', () => {
    expect(searchProperties('Finding', ['4'], ['Steun aan bedrijven.', 'En subsidies'])).toEqual({
      searchName: '0asfinding 4 0is4',
      searchText: 'steun aan bedrijf en subsidie',
    });
  });
  test('no name of more than eight words as one: a title is no name', () => {
    const of = (words: number) => searchProperties('Decision', ['woord '.repeat(words)], []).searchName;
    expect(of(8)).toContain('0iswoord');
    expect(of(9)).not.toContain('0is');
  });
  test('each name once, however often it is given', () => {
    expect(searchProperties('Agency', ['FIT', 'FIT'], [])).toEqual(searchProperties('Agency', ['FIT'], []));
  });
  test('nothing of texts that have no word', () => {
    expect(searchProperties('Finding', [], ['', ' … '])).toEqual({ searchName: '0asfinding' });
  });
});

test('the terms of a text stand where their words do, also those of a compound', () => {
  const text = 'De energiekosten van e-mails';
  expect(terms(text).map(({ term, start, end }) => [term, text.slice(start, end)])).toEqual([
    ['de', 'De'],
    ['energiekost', 'energiekosten'],
    ['energie', 'energie'],
    ['kost', 'kosten'],
    ['van', 'van'],
    ['e', 'e'],
    ['mail', 'mails'],
    ['email', 'e-mails'],
  ]);
});
