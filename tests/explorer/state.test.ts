import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readState, startOf, writeState, type State } from '../../src/explorer/state.ts';

const id = fc.string({ unit: 'grapheme', minLength: 1, maxLength: 20 });
const state: fc.Arbitrary<State> = fc.record({
  what: fc.oneof(
    fc.record({ kind: fc.constant('around' as const), id }),
    fc.record({
      kind: fc.constant('question' as const),
      number: fc.integer({ min: 1, max: 99 }),
      variables: fc.dictionary(
        fc.stringMatching(/^[a-z]+$/),
        fc.oneof(fc.string(), fc.integer(), fc.array(fc.string())),
      ),
    }),
  ),
  view: fc.constantFrom('network', 'table', 'timeline', null),
  language: fc.constantFrom('nl', 'en'),
  claims: fc.boolean(),
  selected: fc.option(id),
  expanded: fc.array(id, { maxLength: 4 }),
  embed: fc.boolean(),
  version: fc.option(fc.stringMatching(/^[\w-]+$/)),
  pinned: fc.array(
    fc.tuple(
      fc.stringMatching(/^[\w:-]+$/),
      fc.integer({ min: -2_000, max: 2_000 }),
      fc.integer({ min: -2_000, max: 2_000 }),
    ),
    { maxLength: 4 },
  ),
});

test('a link shows others the same page, whatever it shows', () => {
  fc.assert(
    fc.property(state, (state) => {
      // JSON keeps what a variable may be.
      expect(JSON.stringify(readState(writeState(state)))).toBe(
        JSON.stringify({ ...state, what: state.what }),
      );
    }),
  );
});

test('the page as it is at first has the shortest address', () => {
  expect(writeState(startOf('nl'))).toBe('');
  expect(writeState(startOf('en'))).toBe('?lang=en');
});

test('places are written in whole pixels', () => {
  expect(writeState({ ...startOf('nl'), pinned: [['Agency:fit', 12.6, -0.4]] })).toBe(
    '?pin=Agency%3Afit%4013%2C0',
  );
});

describe('an address that somebody changed is read as far as it can be', () => {
  test.each([
    ['?question=x', { what: { kind: 'question', number: 2, variables: {} } }],
    ['?question=5&variables={bad', { what: { kind: 'question', number: 5, variables: {} } }],
    ['?variables=[1]', { what: { kind: 'question', number: 2, variables: {} } }],
    ['?view=map', { view: null }],
    ['?lang=fr', { language: 'nl' }],
    ['?claims=yes', { claims: false }],
    ['?pin=Agency:fit@1&pin=@1,2&pin=Agency:vlam@3,4', { pinned: [['Agency:vlam', 3, 4]] }],
  ])('%s', (query, part) => expect(readState(query)).toMatchObject(part));
});
