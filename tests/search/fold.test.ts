import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { fold, unfold } from '../../src/search/fold.ts';

/** Letters that fold to none, to one and to two, and characters of two code units. */
const text = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 20 }),
  fc
    .array(fc.constantFrom('a', 'É', 'ĳ', 'ß', 'œ', 'ﬁ', 'e\u0301', '-', ' ', '😀', 'я', '₂', '𝐀', '9'))
    .map((all) => all.join('')),
);

describe('what a text is compared by', () => {
  test.each([
    ['FIT', 'fit'],
    ['geïmpacteerde', 'geimpacteerde'],
    ['ĳsland', 'ijsland'],
    ['Œuvre', 'oeuvre'],
    ['Straße', 'strasse'],
    ['Łódź', 'lodz'],
    ['CO₂', 'co2'],
    ['ﬁets', 'fiets'],
    ["F.T.I. & d'Hondt", 'ftidhondt'],
    ['Ёлка 北京 😀', ''],
  ])('%s is %s', (text, folded) => expect(fold(text).text).toBe(folded));

  test('it is the same whether accents are letters of their own or marks', () => {
    expect(fold('e\u0301').text).toBe(fold('é').text);
  });

  test('it has letters of a to z and digits only, and stays as it is when it is folded again', () => {
    fc.assert(
      fc.property(text, (text) => {
        const folded = fold(text);
        expect(folded.text).toMatch(/^[a-z0-9]*$/);
        expect(fold(folded.text)).toEqual({ text: folded.text });
      }),
    );
  });
});

describe('a range of it is found again in the text', () => {
  test.each([
    ['geïmpacteerd', 'impact', 'ïmpact'],
    ['Straße', 'ss', 'ß'],
    ['Flanders Investment & Trade', 'investmenttrade', 'Investment & Trade'],
    ['bedrijf', 'rij', 'rij'],
  ])('in "%s", %s is "%s"', (text, part, expected) => {
    const folded = fold(text);
    const start = folded.text.indexOf(part);
    const [from, to] = unfold(folded, start, start + part.length);
    // A letter that becomes two is found whole, with what is dropped after it.
    expect(text.slice(from, to).trim()).toBe(expected);
  });

  test('its offsets rise from the beginning of the text to the end', () => {
    fc.assert(
      fc.property(text, (text) => {
        const folded = fold(text);
        const offsets = folded.offsets ?? Array.from({ length: text.length + 1 }, (_, i) => i);
        expect(offsets).toHaveLength(folded.text.length + 1);
        expect(offsets).toEqual(offsets.toSorted((a, b) => a - b));
        expect(offsets.at(-1)).toBe(text.length);
      }),
    );
  });

  test('what it unfolds to folds to it again, whatever the text', () => {
    fc.assert(
      fc.property(text, fc.nat(20), fc.nat(20), (text, a, b) => {
        const folded = fold(text);
        const [start, end] = [a, b].map((n) => n % (folded.text.length + 1)).sort((x, y) => x - y) as [
          number,
          number,
        ];
        const [from, to] = unfold(folded, start, end);
        expect(from).toBeLessThanOrEqual(to);
        expect(fold(text.slice(from, to)).text).toContain(
          // Half of a letter that became two cannot be cut out of the text.
          whole(folded.offsets, start, end) ? folded.text.slice(start, end) : '',
        );
      }),
    );
  });
});

/** Whether a range ends between two letters of the text, and not within one that became several. */
function whole(offsets: readonly number[] | undefined, start: number, end: number): boolean {
  return start === end || !offsets || offsets[end] !== offsets[end - 1];
}
