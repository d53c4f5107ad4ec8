import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { plainText } from '../../../src/graph/model/text.ts';
import { fold } from '../../../src/search/fold.ts';

describe('plain text makes no difference between', () => {
  test.each([
    ['accents', 'financiële', 'financiele'],
    ['combining accents', 'financie\u0308le', 'financiële'],
    ['capitals', 'FINANCIËLE', 'financiële'],
    ['straight and curly quotes', '“One FIT”: ’t plan', '"One FIT": \'t plan'],
    ['quotes of other languages', '«One» ‚FIT’', '"One" \'FIT\''],
    ['ligatures', 'ĳzer en ﬁets, œuvre, Æ', 'ijzer en fiets, oeuvre, ae'],
    ['letters with a stroke', 'Łódź, Ørsted, straße', 'lodz, orsted, strasse'],
    ['dashes', '2021–2022 — slot', '2021-2022 - slot'],
    ['blanks', 'Plan\u00a0Vlaamse  \n Veerkracht', 'plan vlaamse veerkracht'],
  ])('%s', (_, one, other) => {
    expect(plainText(one)).toBe(plainText(other));
  });
});

test('and keeps what tells texts apart', () => {
  expect(plainText('F.T.I vzw')).toBe('f.t.i vzw');
  expect(plainText('Onderzoek & ontwikkeling (O&O)')).toBe('onderzoek & ontwikkeling (o&o)');
});

const LETTERS = [...'aàáâäãåbcçdeéèêëfghiíìîïjklmnñoóòôöõpqrstuúùûüvwxyýÿzßæœøŁ-–—\'’“" .,(/&0129'];
const texts = fc.array(fc.constantFrom(...LETTERS), { maxLength: 30 }).map((letters) => letters.join(''));

test('however a text is written, its plain text is the same, and is plain', () => {
  fc.assert(
    fc.property(texts, (text) => {
      const plain = plainText(text);
      for (const other of [text.normalize('NFD'), text.toUpperCase(), text.toLowerCase(), plain])
        expect(plainText(other)).toBe(plain);
      expect(plain).toMatch(/^[ -~]*$/);
    }),
  );
});

test('texts that are equal in a filter are equal in a search', () => {
  fc.assert(
    fc.property(texts, (text) => {
      expect(fold(plainText(text)).text).toBe(fold(text).text);
    }),
  );
});
