import { describe, expect, test } from 'vitest';
import { importPaths } from '../../src/import/import.ts';
import { measureNames } from './names.ts';
import { loadNames } from '../../src/import/recognise/names.ts';
import { CORPUS, SEED } from '../folders.ts';

const names = loadNames(SEED);

/** What looks like a body and is none that the list should have, and why. */
const DECIDED = {
  'Bureau Hoge Kempen': 'the office of a national park, part of a regional landscape that the list has',
  'Comité C': 'Comité C1, where government and unions negotiate: a meeting, as Overlegcomité is',
  Voorsprongfonds: 'a plan for higher education, not a fund that spends',
};

describe.skipIf(!CORPUS)('on the public documents, what is recognised in titles', async () => {
  const measures = CORPUS ? await measureNames(CORPUS, names) : [];

  test.each(measures.filter(({ what }) => what !== 'kind'))(
    'is right and whole: $set, $what',
    ({ precision, recall, mistakes }) => {
      expect(precision, mistakes.join('\n')).toBeGreaterThanOrEqual(0.98);
      expect(recall, mistakes.join('\n')).toBeGreaterThanOrEqual(0.95);
    },
  );

  test.each(measures.filter(({ what }) => what === 'kind'))(
    'tells the kind: $set',
    ({ precision, mistakes }) => {
      expect(precision, mistakes.join('\n')).toBeGreaterThanOrEqual(0.95);
    },
  );

  test('leaves no name unrecognised about which nobody has decided', async () => {
    const { unrecognised } = await importPaths(null, [CORPUS as string], { names, check: true });
    expect(Object.keys(unrecognised).sort()).toEqual(Object.keys(DECIDED).sort());
  });
});
