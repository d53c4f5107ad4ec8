import { graphql, GraphQLError, parseType, parseValue, valueFromASTUntyped } from 'graphql';
import { stringify } from 'yaml';
import { PlainError } from '../errors.ts';
import { openGraph, type Graph } from '../graph/engine/graph.ts';
import { partsOf } from '../graph/model/types.ts';
import { openReader, type Reader } from '../graph/neo4j/reader.ts';
import { questions, type Question, type Variable } from '../api/catalogue.ts';
import { schema } from '../api/schema.ts';
import { named } from '../search/named.ts';
import { PATIENCE_MS, withStore } from './terminal.ts';

/** Asks a question of the catalogue by its number; without one, lists them. */
export async function askCommand(
  number: string | undefined,
  { var: given }: { var: string[] },
): Promise<void> {
  if (number === undefined) return void process.stdout.write(`${listQuestions()}\n`);
  const asked = question(number);
  await withStore(async ({ driver, address }) => {
    const reader = openReader(driver, address.database, PATIENCE_MS);
    process.stdout.write(await ask(reader, asked, given));
  });
}

/** The catalogue as a list to choose from. */
function listQuestions(): string {
  return questions.map(({ number, nl, en }) => `${String(number).padStart(2)}  ${nl}\n    ${en}`).join('\n');
}

/** A question by its number. @throws PlainError when there is none */
function question(number: string): Question {
  const found = questions.find((one) => one.number === Number(number));
  if (!found)
    throw new PlainError(`There is no question ${number}. Without a number, npm run ask lists them all.`);
  return found;
}

/**
 * Asks a question of the catalogue.
 * @param given `name=value` for each variable to change; lists are parted by commas
 * @returns the question and its answer, to be read
 * @throws PlainError for a variable that it has not, and what GraphQL says is wrong
 */
async function ask(
  reader: Reader,
  { nl, en, operation, variables, names }: Question,
  given: readonly string[],
): Promise<string> {
  const graph = openGraph({ reader });
  const variableValues = Object.fromEntries(given.map((one) => valueOf(one, variables)));
  for (const name of names)
    if (name in variableValues) variableValues[name] = await slugs(graph, name, variableValues[name]);
  const { data, errors } = await graphql({
    schema,
    source: operation,
    variableValues,
    contextValue: { graph },
  });
  if (errors) throw new PlainError(errors.map(({ message }) => message).join('\n'));
  return `${nl}\n${en}\n\n${stringify(readable(data), { lineWidth: 110 })}`;
}

/** The slug of what a name stands for, or the slugs of what several stand for. */
async function slugs(graph: Graph, variable: string, value: unknown): Promise<unknown> {
  const found = await named(graph, `--var ${variable}`, [value].flat() as string[]).catch(
    (error: unknown) => {
      throw error instanceof GraphQLError ? new PlainError(error.message) : error;
    },
  );
  const keys = found.map(({ id }) => partsOf(id).key);
  return Array.isArray(value) ? keys : keys[0];
}

function valueOf(given: string, variables: readonly Variable[]): [string, unknown] {
  const [, name = '', text = ''] = /^(\w+)=(.*)$/su.exec(given) ?? [];
  const variable = variables.find((one) => one.name === name);
  if (!variable) {
    const known = variables.map((one) => `${one.name}=${one.default ?? ''}`).join(', ') || 'none';
    throw new PlainError(`--var ${given}: this question has no such variable. It has: ${known}.`);
  }
  const type = parseType(variable.type.replace(/!$/, ''));
  const one = (part: string) =>
    variable.type.includes('String') || variable.type.includes('ID') || variable.type.includes('Date')
      ? part
      : valueFromASTUntyped(parseValue(part));
  return [name, type.kind === 'ListType' ? text.split(',').map((part) => one(part.trim())) : one(text)];
}

/** The same without what only machines need: pages are their lists. */
function readable(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(readable);
  if (typeof value !== 'object' || value === null) return value;
  const parts = Object.entries(value).map(([name, part]) => [name, readable(part)] as const);
  const [first] = parts;
  return parts.length === 1 && first && (first[0] === 'nodes' || first[0] === 'edges')
    ? first[1]
    : Object.fromEntries(parts);
}
