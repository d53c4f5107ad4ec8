import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { z } from 'zod';
import { PlainError } from '../errors.ts';

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

/** The two curated lists, by slug: the agencies and the programmes, each with all its names. */
export interface Entries {
  readonly agencies: ReadonlyMap<string, AgencyEntry>;
  readonly programmes: ReadonlyMap<string, ProgrammeEntry>;
}

/**
 * Reads agencies.yaml and programmes.yaml of a folder.
 * @throws PlainError for an entry with a mistake, and for a slug of two entries
 */
export function loadEntries(folder: string): Entries {
  return {
    agencies: entries(join(folder, 'agencies.yaml'), AgencyEntry),
    programmes: entries(join(folder, 'programmes.yaml'), ProgrammeEntry),
  };
}

/** The lists as they were last read: the server needs them twice, and reading them is slow. */
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
