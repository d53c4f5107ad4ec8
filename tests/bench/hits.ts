import { readFileSync } from 'node:fs';
import { graphql } from 'graphql';
import neo4j, { type ProfiledPlan } from 'neo4j-driver';
import { openGraph } from '../../src/graph/graph.ts';
import { openReader, toCypher, type Run } from '../../src/graph/reader.ts';
import { schema } from '../../src/schema.ts';
import type { BenchStore } from './store.ts';
import type { Workload } from './workloads.ts';

const PATIENCE_MS = 60_000;

/** What Neo4j reads of its store for the first request of a workload: by our statement, and by the one written by hand. */
export async function dbHits(
  { driver, address: { database } }: BenchStore,
  { ours, statement, variables }: Workload,
  decisions: number,
): Promise<Record<string, number>> {
  const [variableValues = {}] = variables(decisions);
  const runs: Run[] = [];
  const reader = openReader(driver, database, PATIENCE_MS);
  const graph = openGraph({ reader, profile: true, onRun: (run) => runs.push(run) });
  const { errors } = await graphql({ schema, source: ours, variableValues, contextValue: { graph } });
  if (errors) throw new Error(errors.map(({ message }) => message).join('\n'));
  const text = readFileSync(new URL(`peers/statement/${statement}.cypher`, import.meta.url), 'utf8');
  const session = driver.session({ database, defaultAccessMode: neo4j.session.READ });
  try {
    const { summary } = await session.run(`PROFILE ${text}`, toCypher(variableValues));
    return {
      ours: runs.reduce((sum, run) => sum + (run.dbHits ?? 0), 0),
      statement: summary.profile ? hitsOf(summary.profile) : NaN,
    };
  } finally {
    await session.close();
  }
}

function hitsOf(plan: ProfiledPlan): number {
  return plan.children.reduce((sum, child) => sum + hitsOf(child), plan.dbHits);
}
