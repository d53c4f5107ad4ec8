import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { PlainError } from '../../errors.ts';
import { loadEntries, type Entries, type ProgrammeEntry } from '../../search/entries.ts';
import { sha256 } from '../slug.ts';
import { finder, type Mention } from './finder.ts';

/** The curated names, ready to be looked for. */
export interface Names extends Entries {
  /** Tells these names, and the program that reads documents by them, from any other. */
  readonly version: string;
  agenciesIn(text: string): Mention[];
  programmesIn(text: string): Mention[];
}

/**
 * Reads seed/agencies.yaml and seed/programmes.yaml.
 * @throws PlainError as `loadEntries` does, and for a name that two entries have
 */
export function loadNames(folder: string): Names {
  const { agencies, programmes } = loadEntries(folder);
  return {
    version: versionOf(folder),
    agencies,
    programmes,
    agenciesIn: finder(
      spellings(
        [...agencies.values()].map((entry) => ({
          ...entry,
          names: [...entry.names, ...entry.abbreviations, ...(entry.nameEn ? [entry.nameEn] : [])],
        })),
        'agencies.yaml',
      ),
    ),
    programmesIn: finder(spellings([...programmes.values()], 'programmes.yaml')),
  };
}

/**
 * The version of the reading rules. Raise it when the facts that are read from the same document change: the graph
 * then offers to read its documents again. tests/import/rules.test.ts says when.
 */
export const RULES = '6';

/** What is read in a document follows from the rules and from the lists of names. */
function versionOf(folder: string): string {
  const lists = ['agencies.yaml', 'programmes.yaml'].map((name) => readFileSync(join(folder, name), 'utf8'));
  return `${RULES}-${sha256(lists.join('\0')).slice(0, 16)}`;
}

function spellings(list: readonly ProgrammeEntry[], file: string): Map<string, string> {
  const bySpelling = new Map<string, string>();
  for (const { slug, name, names } of list) {
    for (const spelling of new Set([name, ...names])) {
      const other = bySpelling.get(spelling);
      if (other && other !== slug)
        throw new PlainError(`${file}: "${spelling}" is a name of both ${other} and ${slug}.`);
      bySpelling.set(spelling, slug);
    }
  }
  return bySpelling;
}
