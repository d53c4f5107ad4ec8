import { graphql } from 'graphql';
import { readFile } from 'node:fs/promises';
import { text } from 'node:stream/consumers';
import { PlainError, quoted } from '../errors.ts';
import { describePlan } from '../graph/engine/describe.ts';
import { openGraph } from '../graph/engine/graph.ts';
import type { Driver } from '../graph/neo4j/driver.ts';
import { planOf } from '../graph/neo4j/explain.ts';
import { openReader, type Run } from '../graph/neo4j/reader.ts';
import { schema } from '../api/schema.ts';
import { PATIENCE_MS, withStore } from './terminal.ts';

/** Prints the plans and statements of the operation in a file, or on standard input for `-`. */
export async function explainCommand(
  file: string,
  { variables, profile = false }: { variables: string; profile?: boolean },
): Promise<void> {
  const source = await readOrRefuse(file);
  const given = variablesIn(variables);
  await withStore(async ({ driver, address }) => {
    process.stdout.write(await explain(driver, address.database, source, { variables: given, profile }));
  });
}

async function readOrRefuse(file: string): Promise<string> {
  if (file === '-') return text(process.stdin);
  try {
    return await readFile(file, 'utf8');
  } catch {
    throw new PlainError(`There is no file ${file}.`);
  }
}

function variablesIn(text: string): Record<string, unknown> {
  try {
    return JSON.parse(text) as Record<string, unknown>;
  } catch {
    throw new PlainError(`--variables must be JSON such as '{"slug": "fit"}', not ${quoted(text)}.`);
  }
}

/**
 * Runs an operation and describes each statement that it runs: our plan (steps and levels), the statement with its
 * parameters, and the plan that Neo4j makes of it.
 * @param options.profile whether Neo4j's plan has the rows and db hits of a run
 * @throws PlainError when the operation is wrong
 */
async function explain(
  driver: Driver,
  database: string,
  source: string,
  { variables, profile }: { variables: Record<string, unknown>; profile: boolean },
): Promise<string> {
  const runs: Run[] = [];
  const plans = new Map<string, string>();
  const reader = openReader(driver, database, { deadline: PATIENCE_MS });
  const graph = openGraph({
    reader,
    onPlan: (plan, { text }, fromIds) => plans.set(text, describePlan(plan, fromIds)),
    onRun: (run) => runs.push(run),
  });
  const { errors } = await graphql({ schema, source, variableValues: variables, contextValue: { graph } });
  if (errors) throw new PlainError(errors.map(({ message }) => message).join('\n'));
  const parts: string[] = [];
  for (const run of runs) {
    const steps = plans.get(run.text) ?? 'A whole statement of cypher/, not planned.';
    const plan = await planOf(driver, database, run, profile);
    parts.push([steps, run.text, JSON.stringify(run.parameters, null, 1), plan].join('\n\n'));
  }
  return `${parts.join('\n\n')}\n`;
}
