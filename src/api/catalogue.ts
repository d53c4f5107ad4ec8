import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { Kind, parse, print, type OperationDefinitionNode } from 'graphql';
import { QUESTIONS } from '../folders.ts';

/** A question of the catalogue: one file of schema/questions. */
export interface Question {
  readonly number: number;
  /** The file's name without number and ending: "fit-and-vlam". */
  readonly slug: string;
  readonly nl: string;
  readonly en: string;
  readonly tags: readonly string[];
  /** The variables that take the slug of a thing: `npm run ask` takes any of its names there. */
  readonly names: readonly string[];
  /** What the graph must hold for an answer that says something; null: the example document is enough. */
  readonly needs: string | null;
  /** The GraphQL operation, with its comment. */
  readonly operation: string;
  readonly variables: readonly Variable[];
  /** The SHA-256 of the operation, by which clients may ask it without sending it. */
  readonly hash: string;
}

/** A variable of an operation, with its default as GraphQL writes it. */
export interface Variable {
  readonly name: string;
  readonly type: string;
  readonly default: string | null;
}

/**
 * The catalogue: `NN-slug.graphql`, whose first two comment lines are the question in Dutch and in English;
 * `# tags:`, `# names:` and `# needs:` follow.
 */
export const questions: readonly Question[] = readdirSync(QUESTIONS)
  .filter((name) => /^\d\d-.*\.graphql$/.test(name))
  .sort()
  .map((name) => {
    const operation = readFileSync(`${QUESTIONS}/${name}`, 'utf8');
    const comments = operation.split('\n').flatMap((line) => /^# (.*)/.exec(line)?.[1] ?? []);
    const [nl, en] = comments;
    const said = (key: string) =>
      comments.find((line) => line.startsWith(`${key}: `))?.slice(key.length + 2) ?? null;
    const tags = said('tags')?.split(', ') ?? [];
    if (!nl || !en || tags.length === 0)
      throw new TypeError(
        `schema/questions/${name}: expected the question in two comment lines, nl and en, and its tags`,
      );
    return {
      number: Number(name.slice(0, 2)),
      slug: name.slice(3, -'.graphql'.length),
      nl,
      en,
      tags,
      names: said('names')?.split(', ') ?? [],
      needs: said('needs'),
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
