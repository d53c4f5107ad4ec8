import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse as parseYaml } from 'yaml';
import { z } from 'zod';
import { PlainError } from '../../src/errors.ts';
import type { Stage } from '../../src/graph/model/vocabulary.ts';
import { adviceIn } from '../../src/import/recognise/advice.ts';
import type { Names } from '../../src/import/recognise/names.ts';
import { personsIn } from '../../src/import/recognise/persons.ts';
import { proceduresOf } from '../../src/import/recognise/procedures.ts';
import { stagesIn } from '../../src/import/recognise/stages.ts';
import { TESTS } from '../folders.ts';
import { measureOf, type Compared, type Measure } from './measure.ts';

const which = { date: z.string(), title: z.string() };
const Person = z.strictObject({
  name: z.string(),
  direction: z.enum(['COMES', 'STAYS', 'GOES']),
  role: z.string().optional(),
  organ: z.string().optional(),
  grade: z.string().optional(),
  effective: z.string().optional(),
  until: z.string().optional(),
  decided: z.string().optional(),
  replaces: z.string().optional(),
});
type Person = z.infer<typeof Person>;
const LabelSet = z.strictObject({
  set: z.string(),
  half: z.enum(['A', 'B']).optional(),
  persons: z.array(z.strictObject({ ...which, persons: z.array(Person) })).optional(),
  stages: z.array(z.strictObject({ ...which, stages: z.array(z.string()) })).optional(),
  advice: z
    .array(z.strictObject({ ...which, given: z.array(z.string()), asked: z.array(z.string()) }))
    .optional(),
  procedures: z.array(z.array(z.strictObject(which))).optional(),
});
const Decision = z.object({ ...which, type: z.string().nullish(), text: z.string() });
type Decision = z.infer<typeof Decision>;

/**
 * Compares what is recognised in the texts of a folder's decisions.jsonl with tests/evaluate/texts.yaml.
 * @throws PlainError when the folder has not the decisions that the labels are of
 */
export function measureTexts(folder: string, names: Names): Measure[] {
  const sets = z.array(LabelSet).parse(parseYaml(readFileSync(`${TESTS}/evaluate/texts.yaml`, 'utf8')));
  const decisions = readFileSync(join(folder, 'decisions.jsonl'), 'utf8')
    .split('\n')
    .filter(Boolean)
    .map((line) => Decision.parse(JSON.parse(line)));
  const found = (one: { date: string; title: string }) => {
    const those = decisions.filter((other) => place(other) === place(one));
    if (those.length === 0) throw new PlainError(`${folder}/decisions.jsonl: there is no "${place(one)}".`);
    return those;
  };
  return sets.flatMap(({ set, half, persons, stages, advice, procedures }) => [
    ...(persons
      ? personMeasures(
          set,
          decisions.filter((one) => halfOf(one) === half),
          persons,
          names,
        )
      : []),
    ...(stages
      ? [
          measureOf(
            set,
            'stage',
            stages.map((label) => ({
              place: place(label),
              expected: label.stages,
              got: found(label).flatMap((one) => stagesOf(one)),
            })),
          ),
        ]
      : []),
    ...(advice
      ? [
          measureOf(
            set,
            'advice',
            advice.map((label) => ({
              place: place(label),
              expected: [
                ...label.given.map((words) => `GIVEN ${adviser(words, names)}`),
                ...label.asked.map((words) => `ASKED ${adviser(words, names)}`),
              ],
              got: found(label)
                .flatMap((one) => adviceIn(whole(one), names))
                .map(({ kind, words, agency }) => `${kind} ${agency ?? adviser(words, names)}`),
            })),
          ),
        ]
      : []),
    ...(procedures ? [procedureMeasure(set, decisions, procedures)] : []),
  ]);
}

function personMeasures(
  set: string,
  decisions: readonly Decision[],
  labels: readonly { date: string; title: string; persons: readonly Person[] }[],
  names: Names,
): Measure[] {
  const expected = new Map(labels.map((label) => [place(label), label.persons]));
  const each = decisions.map((one) => ({
    place: place(one),
    expected: expected.get(place(one)) ?? [],
    got: personsIn(whole(one), names) as readonly Person[],
  }));
  const compared = (value: (person: Person) => string[]): Compared[] =>
    each.map(({ place, expected, got }) => ({
      place,
      expected: expected.flatMap(value),
      got: got.flatMap(value),
    }));
  return [
    measureOf(
      set,
      'person',
      compared(({ name, direction }) => [`${direction} ${name}`]),
    ),
    measureOf(
      set,
      'person and post',
      compared(({ name, direction, role, organ, grade }) => [
        `${direction} ${name}: ${[role ?? `graad ${grade}`, organ].filter(Boolean).join(', ')}`,
      ]),
    ),
    measureOf(
      set,
      'days',
      compared(({ name, effective, until, decided }) =>
        Object.entries({ effective, until, decided }).flatMap(([what, day]) =>
          day ? [`${name} ${what} ${day}`] : [],
        ),
      ),
    ),
    measureOf(
      set,
      'replaces',
      compared(({ name, replaces }) => (replaces ? [`${name} for ${replaces}`] : [])),
    ),
  ];
}

/** Of procedures each link from a step to the next is measured, among the decisions that are labelled. */
function procedureMeasure(
  set: string,
  decisions: readonly Decision[],
  labels: readonly (readonly { date: string; title: string }[])[],
): Measure {
  const labelled = new Set(labels.flat().map(place));
  const steps = decisions.map((one) => {
    const [subtitle, more] = one.text.split(/\n\s*\n/);
    return { ...one, stages: stagesOf(one), ...(subtitle && more ? { subtitle } : {}) };
  });
  const links = (procedures: readonly (readonly { date: string; title: string }[])[]) =>
    procedures.flatMap((files) =>
      files.slice(1).map((one, i) => `${place(files[i] ?? one)} → ${place(one)}`),
    );
  const got = links(proceduresOf(steps)).filter((link) => link.split(' → ').some((end) => labelled.has(end)));
  return measureOf(set, 'procedure', [{ place: 'next', expected: links(labels), got }]);
}

function stagesOf(one: Decision): readonly Stage[] {
  return stagesIn(whole(one), one.type ?? undefined).map(({ stage }) => stage);
}

function whole({ title, text }: Decision): string {
  return `${title}\n\n${text}`;
}

function place({ date, title }: { date: string; title: string }): string {
  return `${date} ${title}`;
}

function halfOf(one: Decision): 'A' | 'B' {
  return (createHash('sha256').update(place(one)).digest()[0] ?? 0) % 2 === 0 ? 'A' : 'B';
}

/** An adviser by slug, or by name where the curated list has none: labels stay right when the list grows. */
function adviser(words: string, names: Names): string {
  return names.agenciesIn(words)[0]?.slug ?? words;
}
