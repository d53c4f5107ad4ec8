import { graphql } from 'graphql';
import { readFileSync } from 'node:fs';
import neo4j, { type Driver, type Plan, type ProfiledPlan } from 'neo4j-driver';
import { PlainError } from '../errors.ts';
import { openGraph } from '../graph/engine/graph.ts';
import { openReader, toCypher, type Run } from '../graph/neo4j/reader.ts';
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
  const session = driver.session({ database, defaultAccessMode: neo4j.session.READ });
  try {
    const parts: string[] = [];
    for (const { text, parameters } of runs) {
      const { summary } = await session.run(
        `${profile ? 'PROFILE' : 'EXPLAIN'} ${text}`,
        toCypher(parameters),
      );
      const plan = summary.profile || summary.plan;
      parts.push(
        `${text}\n\n${JSON.stringify(parameters, null, 1)}\n\n${plan ? drawn(plan).join('\n') : ''}\n`,
      );
    }
    return parts.join('\n');
  } finally {
    await session.close();
  }
}

/** A plan as a tree, a line an operator; what an operator reads from stands below it, further in. */
function drawn(plan: Plan | ProfiledPlan, depth = 0): string[] {
  const { operatorType, arguments: said, children } = plan;
  const cost =
    'dbHits' in plan
      ? `${plan.rows} rows, ${plan.dbHits} db hits`
      : `about ${Math.ceil(Number(said['EstimatedRows']))} rows`;
  const details = String(said['Details'] ?? '')
    .replace(/\s+/g, ' ')
    .slice(0, 160);
  return [
    `${'  '.repeat(depth)}${operatorType.replace(/@.*/, '')} (${cost}) ${details}`,
    ...children.flatMap((child) => drawn(child, depth + 1)),
  ];
}
