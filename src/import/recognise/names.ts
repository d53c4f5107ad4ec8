import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parse } from 'yaml';
import { z } from 'zod';
import { PlainError } from '../../errors.ts';
import { sha256 } from '../slug.ts';
import { finder, type Mention } from './finder.ts';

const text = z.string().min(1);
const ProgrammeEntry = z.strictObject({
  slug: z.string().regex(/^[a-z0-9-]+$/),
  name: text,
  names: z.array(text).default([]),
});
const AgencyEntry = ProgrammeEntry.extend({
  shortName: text,
  nameEn: text.optional(),
  abbreviations: z.array(text).default([]),
  legalForm: text.optional(),
  policyDomain: text.optional(),
  source: text.optional(),
});
export type AgencyEntry = z.infer<typeof AgencyEntry>;
export type ProgrammeEntry = z.infer<typeof ProgrammeEntry>;

/** The curated names, ready to be looked for. */
export interface Names {
  /** Tells these names, and the program that reads documents by them, from any other. */
  readonly version: string;
  readonly agencies: ReadonlyMap<string, AgencyEntry>;
  readonly programmes: ReadonlyMap<string, ProgrammeEntry>;
  agenciesIn(text: string): Mention[];
  programmesIn(text: string): Mention[];
}

/**
 * Reads seed/agencies.yaml and seed/programmes.yaml.
 * @throws PlainError for an entry that is not as it should be, and for a slug or a name that two entries have
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

/** Reads the two lists, without getting ready to look for what they name. @throws as `loadNames` does */
export function loadEntries(folder: string): Pick<Names, 'agencies' | 'programmes'> {
  return {
    agencies: entries(join(folder, 'agencies.yaml'), AgencyEntry),
    programmes: entries(join(folder, 'programmes.yaml'), ProgrammeEntry),
  };
}

/** What is read in a document follows from the lists of names and from the program's text. */
function versionOf(folder: string): string {
  const files = ['../../import/', '../../search/'].flatMap((path) => {
    const sources = fileURLToPath(new URL(path, import.meta.url));
    const names = readdirSync(sources, { recursive: true, encoding: 'utf8' }).sort();
    return names.filter((name) => name.endsWith('.ts')).map((name) => join(sources, name));
  });
  const lists = ['agencies.yaml', 'programmes.yaml'].map((name) => join(folder, name));
  return sha256([...lists, ...files].map((file) => readFileSync(file, 'utf8')).join('\0')).slice(0, 16);
}

/** The lists as they were last read: the server needs them twice, and reading takes long. */
const lastRead = new Map<string, { readonly text: string; readonly list: unknown }>();

function listIn(file: string): unknown {
  const text = readFileSync(file, 'utf8');
  const known = lastRead.get(file);
  if (known?.text === text) return known.list;
  const list: unknown = parse(text);
  lastRead.set(file, { text, list });
  return list;
}

function entries<T extends { slug: string }>(file: string, type: z.ZodType<T>): Map<string, T> {
  const list = listIn(file);
  if (!Array.isArray(list)) throw new PlainError(`${file}: expected a list of names.`);
  const read = list.map((entry: unknown) => {
    const checked = type.safeParse(entry);
    if (checked.success) return checked.data;
    const [issue] = checked.error.issues;
    const { slug } = (entry ?? {}) as { slug?: unknown };
    throw new PlainError(
      `${file}: the entry "${String(slug)}": ${issue?.path.join('.')}: ${issue?.message}.`,
    );
  });
  const bySlug = new Map(read.map((entry) => [entry.slug, entry]));
  const twice = read.find((entry) => bySlug.get(entry.slug) !== entry);
  if (twice) throw new PlainError(`${file}: two entries have the slug "${twice.slug}".`);
  return bySlug;
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
