import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { Kind, parse, print, type OperationDefinitionNode } from 'graphql';
import { QUESTIONS } from '../folders.ts';
import type { Language } from '../words/words.ts';

/** A question of the catalogue: one file of schema/questions. */
export interface Question {
  readonly number: number;
  /** The file's name without number and ending: "fit-and-vlam". */
  readonly slug: string;
  readonly nl: string;
  readonly en: string;
  readonly tags: readonly string[];
  /** The variables that take the slug of a node: `npm run ask` accepts any of its names there. */
  readonly names: readonly string[];
  /** What the graph must hold for an answer that says something; null: the example document is enough. */
  readonly needs: string | null;
  /** Other words that people ask it by, in Dutch and in English. */
  readonly also: readonly string[];
  /** What the answer says in a sentence, by language: an ICU message over the values of the answer. */
  readonly answer: Readonly<Record<Language, string>>;
  /** Where the rows of the answer are, such as "decisions.nodes". */
  readonly rows: string;
  /** Where the columns of a row are, such as "agencies.nodes.shortName". */
  readonly columns: readonly string[];
  /** How the answer is best seen. */
  readonly view: View;
  /** The GraphQL operation, with its comment. */
  readonly operation: string;
  readonly variables: readonly Variable[];
  /** The SHA-256 of the operation, by which clients may ask it without sending it. */
  readonly hash: string;
}

/** How an answer can be seen. */
export const VIEWS = {
  NETWORK: { description: 'As a network of nodes and relations.' },
  TABLE: { description: 'As a table.' },
  TIMELINE: { description: 'On a timeline.' },
} as const;
export type View = keyof typeof VIEWS;

/** A variable of an operation, with its default as GraphQL writes it. */
export interface Variable {
  readonly name: string;
  readonly type: string;
  readonly default: string | null;
}

/** What the comment of a question says of its answer; the operation that is shown goes without it. */
const OF_THE_ANSWER = /^# (?:also|answer (?:nl|en)|rows|columns|view): .*\n/gm;

/**
 * The catalogue: `NN-slug.graphql`, whose first two comment lines are the question in Dutch and in English.
 * `# tags:`, `# names:` and `# needs:` follow, then other words that people ask it by, `# also:`, and what the answer
 * looks like: `# answer nl:`, `# answer en:`, `# rows:`, `# columns:` and `# view:`.
 */
export const questions: readonly Question[] = readdirSync(QUESTIONS)
  .filter((name) => /^\d\d-.*\.graphql$/.test(name))
  .sort()
  .map((name) => {
    const text = readFileSync(`${QUESTIONS}/${name}`, 'utf8');
    const operation = text.replace(OF_THE_ANSWER, '');
    const comments = text.split('\n').flatMap((line) => /^# (.*)/.exec(line)?.[1] ?? []);
    const [nl, en] = comments;
    const said = (key: string) =>
      comments.find((line) => line.startsWith(`${key}: `))?.slice(key.length + 2) ?? null;
    const needed = (key: string) => {
      const value = said(key);
      if (!value) throw new TypeError(`schema/questions/${name}: expected a comment line "# ${key}: …"`);
      return value;
    };
    if (!nl || !en)
      throw new TypeError(`schema/questions/${name}: expected the question in two comment lines, nl and en`);
    return {
      number: Number(name.slice(0, 2)),
      slug: name.slice(3, -'.graphql'.length),
      nl,
      en,
      tags: needed('tags').split(', '),
      names: said('names')?.split(', ') ?? [],
      needs: said('needs'),
      also: needed('also').split(' '),
      answer: { nl: needed('answer nl'), en: needed('answer en') },
      rows: needed('rows'),
      columns: needed('columns').split(', '),
      view: needed('view').toUpperCase() as View,
      operation,
      variables: variablesOf(operation),
      hash: createHash('sha256').update(operation).digest('hex'),
    };
  });

function variablesOf(operation: string): Variable[] {
  const definition = parse(operation).definitions.find(
    (one): one is OperationDefinitionNode => one.kind === Kind.OPERATION_DEFINITION,
  );
  return (definition?.variableDefinitions ?? []).map(({ variable, type, defaultValue }) => ({
    name: variable.name.value,
    type: print(type),
    default: defaultValue ? print(defaultValue) : null,
  }));
}
