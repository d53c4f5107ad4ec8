import type { Problem } from '../errors.ts';
import { areasOf } from './facts/areas.ts';
import type { Known } from './plan.ts';

/** The heading of a pledge, and where it is. */
export interface Heading {
  readonly title: string;
  readonly number?: string;
  readonly line: number;
}

/** Tells which documents claim what another one has already. */
export interface Rivals {
  /** @param heading absent of the text of a decision */
  doubt(path: string, heading: Heading | undefined): Problem[];
}

/**
 * Knows the headings and the policy areas of documents: two of one heading and number in one policy area are the same
 * section, two folders whose names differ in signs alone are one area, and two texts of one decision may differ.
 * @param known the documents that the graph has and keeps
 */
export function openRivals(known: readonly Known[]): Rivals {
  const headings = new Map<string, string>();
  const texts = new Map<string, string>();
  const areas = new Map<string, string>();
  for (const { path, title, number } of known) {
    if (isText(path)) texts.set(decisionOf(path), path);
    if (title === null) continue;
    headings.set(keyOf(path, title, number ?? ''), path);
    for (const { slug, name } of areasOf(path)) areas.set(slug, name);
  }
  return {
    doubt(path, heading) {
      if (isText(path)) return doubtTexts(path, texts);
      if (!heading) return [];
      const { title, number = '', line } = heading;
      const key = keyOf(path, title, number);
      const other = headings.get(key);
      headings.set(key, path);
      const sections =
        other === undefined || other === path
          ? []
          : [
              {
                ...{ path, line },
                expected: 'a heading and a number of its own in its policy area',
                got: `those of ${other}`,
                made: 'read as a pledge of its own',
              },
            ];
      return [
        ...sections,
        ...areasOf(path).flatMap(({ slug, name }) => {
          const known = areas.get(slug) ?? name;
          areas.set(slug, known);
          const made = 'both are one policy area or chapter';
          return known === name ? [] : [{ path, expected: `the folder "${known}"`, got: `"${name}"`, made }];
        }),
      ];
    },
  };
}

/** Warns of a second text of one decision, in another file. */
function doubtTexts(path: string, texts: Map<string, string>): Problem[] {
  const decision = decisionOf(path);
  const other = texts.get(decision);
  texts.set(decision, path);
  if (other === undefined || other === path) return [];
  return [
    { path, expected: 'one text of a decision', got: `another one in ${other}`, made: 'both are read' },
  ];
}

/** "besluiten.jsonl#2021-06-18 title" is the path of the text of a decision. */
function isText(path: string): boolean {
  return /\.jsonl#/u.test(path);
}

function decisionOf(path: string): string {
  return path.slice(path.indexOf('.jsonl#') + '.jsonl#'.length);
}

function keyOf(path: string, title: string, number: string): string {
  return [path.includes('/') ? areasOf(path)[0]?.slug : '', number, title].join('\n');
}
