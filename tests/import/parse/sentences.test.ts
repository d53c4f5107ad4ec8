import fc from 'fast-check';
import { readFile } from 'node:fs/promises';
import { expect, test } from 'vitest';
import { citations } from '../../../src/import/parse/citations.ts';
import { DocumentError } from '../../../src/errors.ts';
import { parse } from '../../../src/import/parse/parse.ts';
import { mended } from '../../../src/import/parse/hyphens.ts';
import { sentences } from '../../../src/import/parse/sentences.ts';
import { placesIn } from '../../../src/import/parse/span.ts';
import { SEED_DOCUMENT } from '../../folders.ts';

const seed = await readFile(SEED_DOCUMENT, 'utf8');
const prose = fc
  .array(
    fc.constantFrom(
      'De raad',
      'o.a.',
      'i.v.m.',
      '2.1',
      '…',
      'einde.',
      'Begin!',
      'waar?',
      '“Ja.”',
      '\n',
      '(nr. 3)',
      'onder-steuning',
      'toe - genomen',
      'Handels- en/of',
      'binnen-als',
      'subsidi-eren',
      'up-to-date',
      'co-crea-tief',
      '\\[3\\]',
      '[0-4]',
      '\u00a0',
    ),
  )
  .map((parts) => parts.join(' '));

test('sentences lose nothing but white space, and stand where they say', () => {
  fc.assert(
    fc.property(prose, fc.nat(1000), (text, start) => {
      const found = sentences({ text, start });
      expect(found.map((one) => one.text).join('')).toSatisfy(
        (joined: string) => joined.replace(/\s/gu, '') === text.replace(/\s/gu, ''),
      );
      for (const one of found)
        expect(text.slice(one.start - start, one.start - start + one.text.length)).toBe(one.text);
    }),
  );
});

test('an abbreviation ends no sentence, unless it closes a list and a capital follows', () => {
  const split = (text: string) => sentences({ text, start: 0 }).map((one) => one.text);
  expect(split('Parken, pleinen, enz. Wij planten e.d. Daarna meer.')).toEqual([
    'Parken, pleinen, enz.',
    'Wij planten e.d.',
    'Daarna meer.',
  ]);
  const whole = 'Bomen enz. komen o.a. in Gent, i.v.m. Natura, nr. 3 van dhr. Boom.';
  expect(split(whole)).toEqual([whole]);
});

test('mending takes away hyphens and blanks, adds diaereses, and does nothing a second time', () => {
  fc.assert(
    fc.property(prose, (text) => {
      const once = mended(text);
      const letters = (words: string) => words.normalize('NFD').replace(/[-\s\u0308]/gu, '');
      expect(letters(once)).toBe(letters(text));
      expect(mended(once)).toBe(once);
    }),
  );
});

test('a citation stands where it says', () => {
  fc.assert(
    fc.property(prose, fc.nat(1000), (text, start) => {
      for (const one of citations({ text, start }))
        expect(text.slice(one.start - start).startsWith(one.words)).toBe(true);
    }),
  );
});

test('every offset has the line and column that an editor shows', () => {
  fc.assert(
    fc.property(prose, (text) => {
      const placeOf = placesIn(text);
      for (let at = 0; at < text.length; at++) {
        const before = text.slice(0, at).split('\n');
        expect(placeOf(at)).toEqual({ line: before.length, column: (before.at(-1) as string).length + 1 });
      }
    }),
  );
});

test('a damaged document is refused with a reason, or keeps every reference that it prints', () => {
  const damage = fc.record({
    from: fc.nat(seed.length),
    cut: fc.nat(200),
    put: fc.oneof(
      prose,
      fc.string({ maxLength: 20 }),
      fc.constantFrom('<details>', '</details>', '\n\n', '**[\\[3\\]', '](', '# '),
    ),
  });
  fc.assert(
    fc.property(fc.array(damage, { minLength: 1, maxLength: 3 }), (damages) => {
      let text = seed;
      for (const { from, cut, put } of damages) text = text.slice(0, from) + put + text.slice(from + cut);
      try {
        const { references } = parse(text, 'damaged.md');
        const printed = [...text.matchAll(/\*\*\[\\\[(\d+)\\\]/gu)].map(([, index]) => Number(index));
        const indexes = references.map(({ index }) => index);
        expect(indexes).toEqual(expect.arrayContaining(printed));
        // Each date in bold is a reference's; a reference whose marks are damaged is read, and not counted here.
        const loose = indexes.filter((index) => !printed.includes(index)).length;
        const dates = [...text.matchAll(/\*\*\(\d{4}-\d\d-\d\d\)\*\*/gu)].length;
        expect(dates).toBeLessThanOrEqual(printed.length + loose);
      } catch (error) {
        if (!(error instanceof DocumentError)) throw error;
      }
    }),
    {
      numRuns: 300,
      examples: [[[{ from: 5500, cut: 68, put: '' }]], [[{ from: 14_696, cut: 0, put: ' ' }]]],
    },
  );
});
