import { SEED } from '../folders.ts';
import { acceptNames } from '../graph/engine/keys.ts';
import type { EntityType } from '../graph/model/types.ts';
import { loadEntries, type AgencyEntry, type ProgrammeEntry } from './entries.ts';
import { fold } from './fold.ts';
import { lettersBetween, nearestFirst } from './near.ts';

/** A name is offered if at most one of this number of letters differs; two letters in the wrong order count as two. */
const ALMOST = 2.5;

type Entries = ReadonlyMap<string, ProgrammeEntry & Partial<AgencyEntry>>;

/** Accepts the names of a list wherever a key of its type is accepted. The list is read at the first name. */
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

/** The keys by folded name, and each name once, as it is written. */
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
