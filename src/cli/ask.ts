import { graphql, GraphQLError, parseType, parseValue, valueFromASTUntyped } from 'graphql';
import { stringify } from 'yaml';
import { PlainError } from '../errors.ts';
import { openGraph, type Graph } from '../graph/engine/graph.ts';
import { partsOf } from '../graph/model/types.ts';
import { openReader, type Reader } from '../graph/neo4j/reader.ts';
import { questions, type Question, type Variable } from '../api/catalogue.ts';
import { schema } from '../api/schema.ts';
import { named } from '../search/named.ts';
import { PATIENCE_MS, print, withStore } from './terminal.ts';

/** Asks a question of the catalogue by its number. Without a number, lists all questions. */
export async function askCommand(
  number: string | undefined,
  { var: given, json = false }: { var: string[]; json?: boolean },
): Promise<void> {
  if (number === undefined) return print(json ? jsonOf(questions) : listQuestions());
  const asked = question(number);
  await withStore(async ({ driver, address }) => {
    const data = await ask(openReader(driver, address.database, { deadline: PATIENCE_MS }), asked, given);
    print(json ? jsonOf(data) : textOf(asked, data));
  });
}

const jsonOf = (value: unknown): string => `${JSON.stringify(value, null, 2)}\n`;

/** The catalogue as a list to choose from. */
function listQuestions(): string {
  return questions.map(({ number, nl, en }) => `${String(number).padStart(2)}  ${nl}\n    ${en}\n`).join('');
}

/** A question by its number. @throws PlainError when there is none */
function question(number: string): Question {
  const found = questions.find((one) => one.number === Number(number));
  if (!found) throw new PlainError(`There is no question ${number}. To list all questions: npm run ask`);
  return found;
}

/**
 * Asks a question of the catalogue.
 * @param given `name=value` for each variable to change; a list has commas between its values
 * @returns the data of the answer
 * @throws PlainError for an unknown variable, and with the messages of GraphQL
 */
async function ask(
  reader: Reader,
  { operation, variables, names }: Question,
  given: readonly string[],
): Promise<unknown> {
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
  return data;
}

/** The question and its answer as text for people. */
function textOf({ nl, en }: Question, data: unknown): string {
  return `${nl}\n${en}\n\n${stringify(readable(data), { lineWidth: 110 })}`;
}

/** The slug of the node that a name means, or the slugs for a list of names. */
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
    throw new PlainError(
      `--var ${given}: this question has no variable "${name || given}". It has: ${known}.`,
    );
  }
  const type = parseType(variable.type.replace(/!$/, ''));
  const one = (part: string) =>
    variable.type.includes('String') || variable.type.includes('ID') || variable.type.includes('Date')
      ? part
      : valueFromASTUntyped(parseValue(part));
  return [name, type.kind === 'ListType' ? text.split(',').map((part) => one(part.trim())) : one(text)];
}

/** The data without the levels that only programs need: a page becomes its list. */
function readable(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(readable);
  if (typeof value !== 'object' || value === null) return value;
  const parts = Object.entries(value).map(([name, part]) => [name, readable(part)] as const);
  const [first] = parts;
  return parts.length === 1 && first && (first[0] === 'nodes' || first[0] === 'edges')
    ? first[1]
    : Object.fromEntries(parts);
}
