import { readFile } from 'node:fs/promises';
import { readFileSync } from 'node:fs';
import { parse as parseYaml } from 'yaml';
import { z } from 'zod';
import { PlainError } from '../../src/errors.ts';
import { ACTS, DECISION_KINDS } from '../../src/graph/model/vocabulary.ts';
import { parse } from '../../src/import/parse/parse.ts';
import { find } from '../../src/import/read/files.ts';
import { collapsed } from '../../src/import/slug.ts';
import { appointmentsIn } from '../../src/import/recognise/appointments.ts';
import type { Names } from '../../src/import/recognise/names.ts';
import { amountsIn, kindOf } from '../../src/import/recognise/titles.ts';
import { TESTS } from '../folders.ts';
import { measureOf, type Measure } from './measure.ts';

const LABELS = `${TESTS}/evaluate/labels.yaml`;
const Post = z.strictObject({
  act: z.enum(Object.keys(ACTS)),
  role: z.string().optional(),
  organ: z.string().optional(),
});
const Label = z.strictObject({
  date: z.string(),
  agencies: z.array(z.string()).default([]),
  programmes: z.array(z.string()).default([]),
  appointments: z.array(Post).default([]),
  amounts: z.array(z.number()).default([]),
  kind: z.enum(Object.keys(DECISION_KINDS)).optional(),
});
const LabelSet = z.strictObject({
  set: z.string(),
  of: z.array(z.enum(['agencies', 'programmes', 'appointments', 'amounts', 'kind'])),
  documents: z.record(z.string(), z.record(z.string(), Label)),
});

/**
 * Compares what is recognised in the titles of a folder's references with tests/evaluate/labels.yaml.
 * @throws PlainError when the folder has not the documents that the labels are of
 */
export async function measureNames(folder: string, names: Names): Promise<Measure[]> {
  const sets = z.array(LabelSet).parse(parseYaml(readFileSync(LABELS, 'utf8')));
  const titleOf = await titles(folder);
  return sets.flatMap(({ set, of, documents }) => {
    const compared = Object.entries(documents).flatMap(([document, references]) =>
      Object.entries(references).map(([index, label]) => ({
        place: `${document} [${index}]`,
        expected: values(label),
        got: values(recognised(titleOf(document, Number(index), label.date), names)),
      })),
    );
    return of
      .flatMap((what) => MEASURED[what])
      .map((what) =>
        measureOf(
          set,
          what,
          compared.map(({ place, expected, got }) => ({ place, expected: expected[what], got: got[what] })),
        ),
      );
  });
}

const MEASURED = {
  agencies: ['agency'],
  programmes: ['programme'],
  appointments: ['act', 'role', 'organ', 'appointment'],
  amounts: ['amount'],
  kind: ['kind'],
} as const;

type Said = Omit<z.infer<typeof Label>, 'date'>;

function recognised(title: string, names: Names): Said {
  return {
    agencies: names.agenciesIn(title).map(({ slug }) => slug),
    programmes: names.programmesIn(title).map(({ slug }) => slug),
    appointments: appointmentsIn(title),
    amounts: amountsIn(title).map(({ euros }) => euros),
    kind: kindOf(title),
  };
}

function values({ agencies, programmes, appointments, amounts, kind }: Said) {
  return {
    agency: [...new Set(agencies)],
    programme: [...new Set(programmes)],
    act: appointments.map(({ act }) => act),
    role: appointments.flatMap(({ role }) => role ?? []),
    organ: appointments.flatMap(({ organ }) => organ ?? []),
    appointment: appointments.map(
      ({ act, role = 'no role', organ = 'no organ' }) => `${act} ${role} ${organ}`,
    ),
    amount: amounts.map(String),
    kind: kind ? [kind] : [],
  };
}

async function titles(folder: string) {
  const parsed = new Map<string, ReturnType<typeof parse>>();
  for (const { path, file } of await find([folder]))
    parsed.set(path, parse(await readFile(file, 'utf8'), path));
  return (document: string, index: number, date: string): string => {
    const found = parsed.get(document)?.references.find((reference) => reference.index === index);
    if (found?.title && found.date === date) return collapsed(found.title.text);
    throw new PlainError(
      `${folder}: expected "${document}" with a reference [${index}] of ${date}, but got ${found ? `one of ${found.date}` : 'none'}. The labels are of the public documents that README.md names.`,
    );
  };
}
