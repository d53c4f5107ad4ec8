import { SEED } from '../folders.ts';
import { acceptNames } from '../graph/engine/keys.ts';
import type { EntityType } from '../graph/model/types.ts';
import { loadEntries, type AgencyEntry, type ProgrammeEntry } from './entries.ts';
import { fold } from './fold.ts';
import { lettersBetween, nearestFirst } from './near.ts';

/** Where more than one letter in so many differs, nobody meant it: two that changed places are two of five. */
const ALMOST = 2.5;

type Entries = ReadonlyMap<string, ProgrammeEntry & Partial<AgencyEntry>>;

/** Lets the names of a list stand wherever a key of its type is asked for. The list is read when the first one is. */
function accept(type: EntityType, load: () => Entries): void {
  let loaded: ReturnType<typeof namesOf> | undefined;
  const names = () => (loaded ??= namesOf(load()));
  acceptNames(type, {
    keyOf: (name) => (names().entries.has(name) ? name : names().keys.get(fold(name).text)),
    near: (name) =>
      nearestFirst(
        names().shown.filter((one) => lettersBetween(one, name) * ALMOST <= name.length),
        name,
      ),
  });
}

/** The keys by folded name, and each name once as people write it. */
function namesOf(entries: Entries) {
  const shown = new Map<string, string>();
  const keys = new Map<string, string>();
  for (const { slug, shortName = slug, name, nameEn = name, names, abbreviations = [] } of entries.values()) {
    for (const one of [slug, shortName, name, nameEn, ...names, ...abbreviations]) {
      const plain = fold(one).text;
      if (!keys.has(plain)) keys.set(plain, slug);
      shown.set(plain, one);
    }
  }
  return { entries, keys, shown: [...shown.values()] };
}

accept('Agency', () => loadEntries(SEED).agencies);
accept('Programme', () => loadEntries(SEED).programmes);
