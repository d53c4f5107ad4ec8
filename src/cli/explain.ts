import { graphql } from 'graphql';
import { readFileSync } from 'node:fs';
import { PlainError } from '../errors.ts';
import { openGraph } from '../graph/engine/graph.ts';
import type { Driver } from '../graph/neo4j/driver.ts';
import { planOf } from '../graph/neo4j/explain.ts';
import { openReader, type Run } from '../graph/neo4j/reader.ts';
import { schema } from '../api/schema.ts';
import { PATIENCE_MS, withStore } from './terminal.ts';

/** Prints the statements of the operation in a file. */
export async function explainCommand(
  file: string,
  { variables, profile = false }: { variables: string; profile?: boolean },
): Promise<void> {
  const source = readOrRefuse(file);
  const given = variablesIn(variables);
  await withStore(async ({ driver, address }) => {
    process.stdout.write(await explain(driver, address.database, source, { variables: given, profile }));
  });
}

function readOrRefuse(file: string): string {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    throw new PlainError(`There is no file ${file}.`);
  }
}

function variablesIn(text: string): Record<string, unknown> {
  try {
    return JSON.parse(text) as Record<string, unknown>;
  } catch {
    throw new PlainError(`--variables: expected JSON such as '{"slug": "fit"}', but got: ${text}`);
  }
}

/**
 * Runs an operation and tells by which statements: their text, their parameters and their plan.
 * @param options.profile whether the plan has the rows and db hits of a run
 * @throws PlainError when the operation is wrong
 */
async function explain(
  driver: Driver,
  database: string,
  source: string,
  { variables, profile }: { variables: Record<string, unknown>; profile: boolean },
): Promise<string> {
  const runs: Run[] = [];
  const reader = openReader(driver, database, PATIENCE_MS);
  const contextValue = { graph: openGraph({ reader, onRun: (run) => runs.push(run) }) };
  const { errors } = await graphql({ schema, source, variableValues: variables, contextValue });
  if (errors) throw new PlainError(errors.map(({ message }) => message).join('\n'));
  const parts: string[] = [];
  for (const run of runs) {
    const plan = await planOf(driver, database, run, profile);
    parts.push(`${run.text}\n\n${JSON.stringify(run.parameters, null, 1)}\n\n${plan}\n`);
  }
  return parts.join('\n');
}
