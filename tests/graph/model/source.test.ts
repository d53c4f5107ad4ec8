import fc from 'fast-check';
import { expect, test } from 'vitest';
import { formatSource, parseSource, type Source } from '../../../src/graph/model/source.ts';

test.each([
  [{ document: 'fit-1a2b', reference: 3, line: 39, column: 1 }, 'fit-1a2b#3@39:1'],
  [{ document: 'fit-1a2b', line: 5, column: 34 }, 'fit-1a2b@5:34'],
])('a place is kept as text: %o is %s', (source, text) => {
  expect(formatSource(source)).toBe(text);
  expect(parseSource(text)).toEqual(source);
});

test('every place that is written is read back', () => {
  const place = fc.record(
    {
      document: fc.stringMatching(/^[a-z0-9-]+$/),
      reference: fc.nat(),
      line: fc.integer({ min: 1 }),
      column: fc.integer({ min: 1 }),
    },
    { requiredKeys: ['document', 'line', 'column'] },
  );
  fc.assert(
    fc.property(place, (source) => {
      expect(parseSource(formatSource(source as Source))).toEqual(source);
    }),
  );
});

test.each(['', 'fit', 'fit@5', 'fit@a:b', '@5:1'])('what was not written so is no place: %j', (text) => {
  expect(() => parseSource(text)).toThrow(TypeError);
});
