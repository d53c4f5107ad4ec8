import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { windowOf, writeCursor } from '../../../src/graph/engine/cursor.ts';

test('a place in a list is written so that it is read back, whatever the list is sorted by', () => {
  const key = fc.oneof(fc.string({ unit: 'binary' }), fc.integer(), fc.constant(null), fc.boolean());
  fc.assert(
    fc.property(key, fc.string(), (key, id) => {
      const cursor = writeCursor(key, id);
      expect(cursor).toMatch(/^[\w-]+$/);
      expect(windowOf({ first: 3, after: cursor }).beyond).toEqual({ key, id });
      expect(windowOf({ last: 3, before: cursor }).beyond).toEqual({ key, id });
    }),
  );
});

describe('the page that is asked for', () => {
  const cursor = writeCursor('2021-06-18', 'Decision:a');
  test.each([
    ['nothing', {}, { size: 20, backwards: false, beyond: undefined }],
    ['the first three', { first: 3 }, { size: 3, backwards: false, beyond: undefined }],
    ['none', { first: 0 }, { size: 0, backwards: false, beyond: undefined }],
    ['the last three', { last: 3 }, { size: 3, backwards: true, beyond: undefined }],
    [
      'what comes after',
      { first: 3, after: cursor },
      { size: 3, backwards: false, beyond: { key: '2021-06-18', id: 'Decision:a' } },
    ],
    [
      'what comes before',
      { last: 3, before: cursor },
      { size: 3, backwards: true, beyond: { key: '2021-06-18', id: 'Decision:a' } },
    ],
  ])('of %s', (_, args, window) => expect(windowOf(args)).toEqual(window));
});

test.each([
  '',
  'x',
  'zzz',
  Buffer.from('[1]').toString('base64url'),
  Buffer.from('{"a":1}').toString('base64url'),
  Buffer.from('["k",3]').toString('base64url'),
])('what no answer gave is refused as the mistake of the caller: "%s"', (text) => {
  expect(() => windowOf({ first: 1, after: text })).toThrow(/^after: ".*" is not a cursor/);
  expect(() => windowOf({ last: 1, before: text })).toThrow(/^before: /);
});
