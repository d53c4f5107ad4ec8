import { SEED } from '../folders.ts';
import { acceptNames, curatedKey, keyOf } from '../graph/engine/keys.ts';
import type { EntityType } from '../graph/model/types.ts';
import { loadEntries, type AgencyEntry, type ProgrammeEntry } from './entries.ts';
import { isWord } from './dictionary.ts';
import { fold } from './fold.ts';
import { lettersBetween, nearestFirst } from './near.ts';
import { STOP } from './stem.ts';

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

/** A curated name in a text, and the key of its node. */
export interface NameSeen {
  readonly type: EntityType;
  readonly key: string;
  /** UTF-16 offsets in the text. */
  readonly start: number;
  readonly end: number;
}

const LONGEST_NAME = 8;

/** The curated names in what a person typed, whatever its capitals and accents: the longest first, none within another. */
export function namesIn(text: string): NameSeen[] {
  const words = [...text.matchAll(/[\p{L}\p{N}&.'’-]*[\p{L}\p{N}]/gu)];
  const found: NameSeen[] = [];
  for (let i = 0; i < words.length; i++)
    for (let count = Math.min(LONGEST_NAME, words.length - i); count > 0; count--) {
      const [first, last] = [words[i], words[i + count - 1]];
      if (!first || !last) continue;
      const [start, end] = [first.index, last.index + last[0].length];
      const name = text.slice(start, end);
      // A word of the language is a name only where it is written as one: "De Lijn", not "in de lijn".
      if (STOP.has(fold(name).text) || (isWord(fold(name).text) && name === name.toLowerCase())) continue;
      const type = (['Agency', 'Programme'] as const).find((one) => curatedKey(one, name) !== undefined);
      if (!type) continue;
      found.push({ type, key: keyOf(type, name), start, end });
      i += count - 1;
      break;
    }
  return found;
}

accept('Agency', () => loadEntries(SEED).agencies);
accept('Programme', () => loadEntries(SEED).programmes);
