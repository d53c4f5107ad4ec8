import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { highlighter, toLucene } from '../../src/search/query.ts';

const anyText = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 80 }),
  fc
    .array(
      fc.constantFrom(
        'fit',
        'AND',
        '"',
        '~2',
        '*',
        'searchName:',
        '^9',
        '[a TO b]',
        '/x/',
        '\\',
        'energiekosten',
        'de',
        ' ',
      ),
    )
    .map((all) => all.join('')),
);

describe('a question becomes a query', () => {
  test.each(['', ' ', '"', '* ?', '&& || !', '北京 😀'])('of nothing, where it has no word: %j', (text) => {
    expect(toLucene(text)).toBeNull();
  });

  test('of terms only, whatever it is', () => {
    fc.assert(
      fc.property(anyText, fc.boolean(), (text, prefix) => {
        const query = toLucene(text, { prefix, types: ['Agency'] });
        const term = /(?:searchName|searchText):[a-z0-9]+\*?(?:\^[\d.]+)?/g;
        // Without its terms, nothing is left of it but brackets, plus signs and weights.
        expect((query ?? '').replace(term, '')).toMatch(/^(?:[+() ]|\^[\d.]+)*$/);
      }),
    );
  });

  test('of no more clauses than Lucene takes, however long it is', () => {
    const long = Array.from({ length: 500 }, (_, i) => `gemeenteraadsleden${i}-energiekosten`).join(' ');
    expect(toLucene(long, { prefix: true })?.match(/search(?:Name|Text):/g)?.length).toBeLessThan(1_024);
  });

  test('in which all forms of a word are one', () => {
    const withoutName = (text: string) => toLucene(text)?.replace(/searchName:0is\S+/g, '');
    expect(withoutName('bedrijf')).toBe(withoutName('Bedrijven'));
    expect(withoutName('bedrijf')).not.toBe(withoutName('bedrog'));
  });

  test('in which a word is looked for in names more than in texts', () => {
    expect(toLucene('fit')).toContain('searchName:fit^4');
    expect(toLucene('fit')).toContain('searchText:fit^1');
  });

  test('in which a small word makes no match, unless it is all there is', () => {
    expect(toLucene('de raad')).toMatch(/ searchName:de\^0\.1$/);
    expect(toLucene('de')).toContain('searchName:de^4');
  });

  test('in which a compound is also its parts, for less', () => {
    expect(toLucene('energiekosten')).toMatch(
      /\(\+\(searchName:energie\^4.*\+\(searchName:kost\^4.*\)\)\^0\.4/,
    );
  });

  test('in which the whole may be a name, and weighs most then', () => {
    expect(toLucene('Flanders Investment')).toMatch(/searchName:0isflandersinvestment\^160/);
    expect(toLucene('Flanders Investment')).toMatch(/searchName:0isinvestment\^1\b/);
  });

  test('in which only the last word may be unfinished, and only while it is typed', () => {
    const begins = (text: string, prefix = true) => [
      ...new Set(toLucene(text, { prefix })?.match(/searchName:[a-z]+\*/g)),
    ];
    expect(begins('steun subsi')).toEqual(['searchName:subsi*']);
    expect(begins('steun subsi ')).toEqual([]);
    expect(begins('steun subsi', false)).toEqual([]);
    // "subsidies" and its stem share "subsidie": whatever goes on so is found.
    expect(begins('subsidies')).toEqual(['searchName:subsidie*']);
  });

  test('in which a type must be there, and adds nothing to the score', () => {
    expect(toLucene('fit', { types: ['Agency', 'Decision'] })).toMatch(
      / \+\(searchName:0asagency searchName:0asdecision\)\^0$/,
    );
  });
});

describe('what a question finds in a text is shown', () => {
  const shown = (text: string, query: string) =>
    highlighter(query)(text).map(({ start, end }) => text.slice(start, end));

  test.each([
    ['in its other forms', 'Bedrijven en een bedrijf', 'bedrijf', ['Bedrijven', 'bedrijf']],
    ['with its accents', 'Geïmpacteerde steden', 'geimpacteerd stad', ['Geïmpacteerde', 'steden']],
    ['as a part of a compound', 'De energiekosten', 'energie', ['energie']],
    ['whole, where all parts are asked for', 'De energiekosten', 'energie kosten', ['energie', 'kosten']],
    ['by a compound of which it has a part', 'Energie en kosten', 'energiekosten', ['Energie', 'kosten']],
    ['written as one or with a hyphen', 'start-up en startup', 'startup', ['start-up', 'startup']],
    ['without small words', 'De raad van bestuur', 'de raad', ['raad']],
    ['even a small word, where nothing else is asked', 'De raad', 'de', ['De']],
    ['nowhere, where it is not', 'De raad', 'subsidie', []],
    ['nowhere, where nothing is asked', 'De raad', ' … ', []],
  ])('%s: "%s", asked "%s"', (_, text, query, expected) => expect(shown(text, query)).toEqual(expected));

  test('in order and never twice, whatever text and question', () => {
    fc.assert(
      fc.property(anyText, anyText, (text, query) => {
        let end = 0;
        for (const range of highlighter(query)(text)) {
          expect(range.start).toBeGreaterThanOrEqual(end);
          expect(range.end).toBeGreaterThan(range.start);
          end = range.end;
        }
        expect(end).toBeLessThanOrEqual(text.length);
      }),
    );
  });

  test('all of it, where the question is the text', () => {
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom('FIT', 'bedrijven', 'energiekosten', 'KMO’s'), { minLength: 1 }),
        (all) => {
          const text = all.join(' ');
          const covered = highlighter(text)(text).reduce((sum, { start, end }) => sum + end - start, 0);
          // The s after an apostrophe is an ending, and no word.
          expect(covered).toBe(all.reduce((sum, word) => sum + word.replace('’s', '').length, 0));
        },
      ),
    );
  });
});
