import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { parse } from 'yaml';
import { mended } from '../../../src/import/parse/hyphens.ts';
import { TESTS } from '../../folders.ts';

const words = parse(readFileSync(`${TESTS}/import/parse/hyphens.yaml`, 'utf8')) as Record<
  'sampled' | 'traps',
  Record<string, string>
>;

test.each([
  ['sampled', 100],
  ['traps', 50],
] as const)('mends hyphens as a person does: %s, %d words or more', (set, least) => {
  const labelled = Object.entries(words[set]);
  expect(labelled.length).toBeGreaterThanOrEqual(least);
  expect(Object.fromEntries(labelled.map(([printed]) => [printed, mended(printed)]))).toEqual(words[set]);
});
