import { readdirSync, readFileSync } from 'node:fs';

const FOLDER = new URL('../schema/questions/', import.meta.url);

/** A question of the catalogue: one file of schema/questions. */
export interface Question {
  readonly number: number;
  readonly nl: string;
  readonly en: string;
  /** The GraphQL operation, with its comment. */
  readonly operation: string;
}

/** Reads the catalogue: `NN-slug.graphql`, whose first two comment lines are the question in Dutch and in English. */
export const questions: readonly Question[] = readdirSync(FOLDER)
  .filter((name) => /^\d\d-.*\.graphql$/.test(name))
  .sort()
  .map((name) => {
    const operation = readFileSync(new URL(name, FOLDER), 'utf8');
    const [nl, en] = operation.split('\n').map((line) => /^# (.*)/.exec(line)?.[1]);
    if (!nl || !en)
      throw new TypeError(`schema/questions/${name}: expected the question in two comment lines, nl and en`);
    return { number: Number(name.slice(0, 2)), nl, en, operation };
  });
