import { readFileSync } from 'node:fs';
import neo4j, { type ProfiledPlan } from 'neo4j-driver';
import { openReader, toCypher, type Run } from '../../src/graph/reader.ts';
import { openYoga } from '../../src/yoga.ts';
import type { BenchStore } from './store.ts';
import type { Workload } from './workloads.ts';

const PATIENCE_MS = 60_000;

/** What Neo4j reads of its store for the first request of a workload: by our statement, and by the one written by hand. */
export async function dbHits(
  { driver, address: { database } }: BenchStore,
  { ours, statement, variables }: Workload,
  decisions: number,
): Promise<Record<string, number>> {
  const [given = {}] = variables(decisions);
  const yoga = openYoga({ reader: openReader(driver, database, PATIENCE_MS), cache: false, trace: true });
  const body = JSON.stringify({ query: ours, variables: given });
  const headers = {
    'content-type': 'application/json',
    'content-length': String(Buffer.byteLength(body)),
    'x-cypher': 'profile',
  };
  const answer = await yoga.fetch('http://localhost/graphql', { method: 'POST', headers, body });
  const { extensions } = (await answer.json()) as { extensions: { cypher: Run[] } };
  const text = readFileSync(new URL(`peers/statement/${statement}.cypher`, import.meta.url), 'utf8');
  const session = driver.session({ database, defaultAccessMode: neo4j.session.READ });
  try {
    const { summary } = await session.run(`PROFILE ${text}`, toCypher(given));
    return {
      ours: extensions.cypher.reduce((sum, run) => sum + (run.dbHits ?? 0), 0),
      statement: summary.profile ? hitsOf(summary.profile) : NaN,
    };
  } finally {
    await session.close();
  }
}

function hitsOf(plan: ProfiledPlan): number {
  return plan.children.reduce((sum, child) => sum + hitsOf(child), plan.dbHits);
}
