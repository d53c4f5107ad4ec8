import { expect, test } from 'vitest';
import { lettersBetween, nearestFirst } from '../../src/search/near.ts';

test.each([
  ['FIT', 'fit', 0],
  ['F.I.T.', 'FIT', 0],
  ['Coördinatie', 'coordinatie', 0],
  ['FITT', 'FIT', 1],
  ['VLAOI', 'VLAIO', 2],
  ['', 'FIT', 3],
])('"%s" and "%s" differ in %i letters', (one, other, letters) => {
  expect([lettersBetween(one, other), lettersBetween(other, one)]).toEqual([letters, letters]);
});

test('the nearest name comes first, and of names as near the first of the alphabet', () => {
  expect(nearestFirst(['VMM', 'VLM', 'VLAM', 'FIT'], 'VLAN')).toEqual(['VLAM', 'VLM', 'VMM', 'FIT']);
  expect(nearestFirst(['b', 'a'], 'c')).toEqual(['a', 'b']);
  expect(nearestFirst([], 'FIT')).toEqual([]);
});
