import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { PlainError } from '../../src/errors.ts';
import { loadEntries } from '../../src/search/entries.ts';
import { SEED } from '../folders.ts';

const folder = mkdtempSync(join(tmpdir(), 'pledgegraph-'));
afterAll(() => rmSync(folder, { recursive: true }));

function written(agencies: string, programmes = '[]') {
  writeFileSync(`${folder}/agencies.yaml`, agencies);
  writeFileSync(`${folder}/programmes.yaml`, programmes);
  return loadEntries(folder);
}

describe('the curated names', () => {
  const { agencies, programmes } = loadEntries(SEED);

  test('know FIT by its two official names, and FTI as two legal persons', () => {
    expect(agencies.get('fit')).toMatchObject({
      shortName: 'FIT',
      name: 'Vlaams Agentschap voor Internationaal Ondernemen',
      nameEn: 'Flanders Investment & Trade',
    });
    expect(agencies.has('fti-bv') && agencies.has('fti-vzw')).toBe(true);
    expect(agencies.has('fti')).toBe(false);
  });

  test('know a plan as a programme, which is no agency', () => {
    expect(programmes.get('plan-vlaamse-veerkracht')?.name).toBe('Plan Vlaamse Veerkracht');
    for (const slug of programmes.keys()) expect(agencies.has(slug), slug).toBe(false);
  });
});

describe('a list that is written by hand', () => {
  test('has names, abbreviations and nothing more where nothing more is said', () => {
    expect(written('[{ slug: a, name: Aa, shortName: A }]').agencies.get('a')).toEqual({
      slug: 'a',
      name: 'Aa',
      shortName: 'A',
      names: [],
      abbreviations: [],
    });
  });

  test('is read anew when it has changed', () => {
    written('[{ slug: a, name: Aa, shortName: A }]');
    expect([...written('[{ slug: b, name: Bb, shortName: B }]').agencies.keys()]).toEqual(['b']);
  });

  test.each([
    ['is no list', '{ a: b }', /agencies\.yaml: expected a list of names\.$/],
    ['lacks a name', '[{ slug: a, shortName: A }]', /the entry "a": name: /],
    ['has a name that is empty', '[{ slug: a, name: "", shortName: A }]', /the entry "a": name: /],
    [
      'has a field that nobody knows',
      '[{ slug: a, name: A, shortName: A, nmae: B }]',
      /the entry "a": .*nmae/,
    ],
    ['has a slug that is none', '[{ slug: "A b", name: A, shortName: A }]', /the entry "A b": slug: /],
    ['has no slug', '[{ name: A, shortName: A }]', /the entry "undefined": slug: /],
    [
      'has one slug twice',
      '[{ slug: a, name: A, shortName: A }, { slug: a, name: B, shortName: B }]',
      /two entries have the slug "a"\.$/,
    ],
  ])('is refused in a sentence when it %s', (_, list, sentence) => {
    expect(() => written(list)).toThrow(PlainError);
    expect(() => written(list)).toThrow(sentence);
  });
});
