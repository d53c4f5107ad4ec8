import { distance } from 'fastest-levenshtein';
import { fileURLToPath } from 'node:url';
import { acceptNames } from '../graph/keys.ts';
import type { EntityType } from '../graph/model.ts';
import { loadEntries, type AgencyEntry, type ProgrammeEntry } from '../import/recognise/names.ts';
import { fold } from '../search/fold.ts';

/** Where more than one letter in so many differs, nobody meant it. */
const ALMOST = 3;
const plain = (name: string) => fold(name).text;

/** Lets the names of seed/agencies.yaml and seed/programmes.yaml stand wherever a key of one is asked for. */
function accept(type: EntityType, entries: ReadonlyMap<string, ProgrammeEntry & Partial<AgencyEntry>>): void {
  const shown = new Map<string, string>();
  const keys = new Map<string, string>();
  for (const { slug, shortName = slug, name, nameEn = name, names, abbreviations = [] } of entries.values()) {
    for (const one of [slug, shortName, name, nameEn, ...names, ...abbreviations]) {
      if (!keys.has(plain(one))) keys.set(plain(one), slug);
      shown.set(plain(one), one);
    }
  }
  acceptNames(type, {
    keyOf: (name) => (entries.has(name) ? name : keys.get(plain(name))),
    near(name) {
      const far = [...shown].map(([known, one]) => [one, distance(known, plain(name))] as const);
      return far
        .filter(([, letters]) => letters * ALMOST <= name.length)
        .sort(([a, x], [b, y]) => x - y || (a < b ? -1 : 1))
        .map(([one]) => one);
    },
  });
}

const { agencies, programmes } = loadEntries(fileURLToPath(new URL('../../seed', import.meta.url)));
accept('Agency', agencies);
accept('Programme', programmes);
