import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { z } from 'zod';
import { PlainError } from '../../errors.ts';

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

/** A name seen in a text: whose it is, where, and the words. */
export interface Mention {
  readonly slug: string;
  /** UTF-16 offset in the text. */
  readonly start: number;
  readonly words: string;
}

/** The curated names, ready to be looked for. */
export interface Names {
  readonly agencies: ReadonlyMap<string, AgencyEntry>;
  readonly programmes: ReadonlyMap<string, ProgrammeEntry>;
  agenciesIn(text: string): Mention[];
  programmesIn(text: string): Mention[];
}

/**
 * Reads seed/agencies.yaml and seed/programmes.yaml.
 * @throws PlainError for an entry that is not as it should be, and for a name that two entries have
 */
export function loadNames(folder: string): Names {
  const agencies = entries(join(folder, 'agencies.yaml'), AgencyEntry);
  const programmes = entries(join(folder, 'programmes.yaml'), ProgrammeEntry);
  return {
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

function entries<T extends { slug: string }>(file: string, type: z.ZodType<T>): Map<string, T> {
  const list: unknown = parse(readFileSync(file, 'utf8'));
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
  return new Map(read.map((entry) => [entry.slug, entry]));
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

/** Names of so many words are found in any case; "De Lijn" and "Opgroeien" are words too, and only as written. */
const WORDS_OF_A_LONG_NAME = 3;

/** One regular expression for all names, the longest first, each as whole words with any white space between them. */
function finder(bySpelling: ReadonlyMap<string, string>): (text: string) => Mention[] {
  const longest = [...bySpelling.keys()].sort((a, b) => b.length - a.length);
  const isLong = (name: string) => name.split(' ').length >= WORDS_OF_A_LONG_NAME;
  const folded = new Map(
    [...bySpelling].map(([name, slug]) => [isLong(name) ? name.toLowerCase() : name, slug]),
  );
  const slugOf = (words: string) => {
    const plain = words.replace(/\s+/g, ' ');
    return bySpelling.get(plain) ?? folded.get(plain.toLowerCase());
  };
  const any = longest.map((name) => (isLong(name) ? anyCase(escaped(name)) : escaped(name))).join('|');
  // A hyphen joins words ("FIT-netwerk" still names FIT), but what goes on in letters is another word.
  const one = new RegExp(`(?<![\\p{L}\\p{N}&.-])(?:${any})(?![\\p{L}\\p{N}])`, 'gu');
  return (text) => {
    const found: Mention[] = [];
    for (const match of text.matchAll(one)) {
      const slug = slugOf(match[0]);
      if (slug === undefined) continue;
      const last = found.at(-1);
      const between = last ? text.slice(last.start + last.words.length, match.index) : '';
      // "Name (ABBREVIATION)" is one mention.
      if (last?.slug === slug && /^\s*\(\s*$/.test(between) && text[match.index + match[0].length] === ')') {
        found[found.length - 1] = {
          ...last,
          words: text.slice(last.start, match.index + match[0].length + 1),
        };
      } else found.push({ slug, start: match.index, words: match[0] });
    }
    return found;
  };
}

function escaped(name: string): string {
  return name.replace(/[.*+?^${}()|[\]\\/]/g, '\\$&').replace(/\s+/g, '\\s+');
}

function anyCase(pattern: string): string {
  return pattern.replace(/(?<!\\)\p{L}/gu, (letter) => `[${letter.toLowerCase()}${letter.toUpperCase()}]`);
}
