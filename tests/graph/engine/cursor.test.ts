import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { windowOf, writeCursor, type List } from '../../../src/graph/engine/cursor.ts';

const list: List = { field: 'decisions', order: 'TITLE ASC', byDay: false, types: ['Decision'] };
const byDay: List = { ...list, order: 'DATE DESC', byDay: true };

test('a place in a list is written so that it is read back, whatever the list is sorted by', () => {
  const key = fc.oneof(fc.string({ unit: 'binary' }), fc.integer(), fc.constant(null), fc.boolean());
  fc.assert(
    fc.property(key, fc.string(), (key, name) => {
      const id = `Decision:${name}`;
      const cursor = writeCursor('TITLE ASC', key, id);
      expect(cursor).toMatch(/^[\w-]+$/);
      expect(windowOf({ first: 3, after: cursor }, list).after).toEqual({ key, id });
      expect(windowOf({ last: 3, before: cursor }, list).before).toEqual({ key, id });
    }),
  );
});

describe('the page that is asked for', () => {
  const cursor = writeCursor('DATE DESC', '2021-06-18', 'Decision:a');
  const place = { key: '2021-06-18', id: 'Decision:a' };
  const none = { after: undefined, before: undefined, order: 'DATE DESC' };
  test.each([
    ['nothing', {}, { ...none, size: 20, backwards: false }],
    ['the first three', { first: 3 }, { ...none, size: 3, backwards: false }],
    ['none', { first: 0 }, { ...none, size: 0, backwards: false }],
    ['the last three', { last: 3 }, { ...none, size: 3, backwards: true }],
    ['after a place', { first: 3, after: cursor }, { ...none, size: 3, backwards: false, after: place }],
    ['before a place', { last: 3, before: cursor }, { ...none, size: 3, backwards: true, before: place }],
    [
      'between two places',
      { first: 3, after: cursor, before: cursor },
      { ...none, size: 3, backwards: false, after: place, before: place },
    ],
  ])('of %s', (_, args, window) => expect(windowOf(args, byDay)).toEqual(window));
});

test.each([
  '',
  'x',
  'zzz',
  Buffer.from('[1]').toString('base64url'),
  Buffer.from('{"a":1}').toString('base64url'),
  Buffer.from('["k",3]').toString('base64url'),
  Buffer.from('["k","Decision:a"]').toString('base64url'),
  writeCursor('TITLE ASC', ['a'], 'Decision:a'),
])('a cursor that no answer gave is refused as the mistake of the caller: "%s"', (text) => {
  expect(() => windowOf({ first: 1, after: text }, list)).toThrow(
    /^decisions\(after:\): ".*" is not a cursor/,
  );
  expect(() => windowOf({ last: 1, before: text }, list)).toThrow(/^decisions\(before:\): /);
});

describe('a cursor that another answer gave is refused, with the reason', () => {
  test.each([
    [
      'of another order',
      writeCursor('DATE DESC', '2021-06-18', 'Decision:a'),
      'this cursor is of a list sorted by DATE DESC, and this list is sorted by TITLE ASC. Give both the same orderBy.',
    ],
    [
      'of another list',
      writeCursor('TITLE ASC', 'a', 'Pledge:a'),
      'this cursor is of another list. It is the place of Pledge:a.',
    ],
  ])('%s', (_, after, reason) => {
    expect(() => windowOf({ after }, list)).toThrow(`decisions(after:): ${reason}`);
  });

  test.each(['2021-02-30', 'today', 7, true])('a key that is no day, where days are sorted: %s', (key) => {
    const after = writeCursor('DATE DESC', key, 'Decision:a');
    expect(() => windowOf({ after }, byDay)).toThrow(/is not a cursor/);
  });
});
