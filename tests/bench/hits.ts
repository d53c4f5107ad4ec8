import { readFileSync } from 'node:fs';
import { openReader, type Run } from '../../src/graph/neo4j/reader.ts';
import { openYoga } from '../../src/server/yoga.ts';
import { postTo } from '../post.ts';
import type { BenchStore } from './store.ts';
import type { Workload } from './workloads.ts';
import { TESTS } from '../folders.ts';

const PATIENCE_MS = 60_000;

/** What Neo4j reads of its store for the first request of a workload: by our statement, and by the one written by hand. */
export async function dbHits(
  { driver, address: { database } }: BenchStore,
  { ours, statement, variables }: Workload,
  decisions: number,
): Promise<Record<string, number>> {
  const [parameters = {}] = variables(decisions);
  const reader = openReader(driver, database, { deadline: PATIENCE_MS });
  const yoga = openYoga({ reader, cache: false, trace: true });
  const answer = await postTo(yoga, JSON.stringify({ query: ours, variables: parameters }), {
    'x-cypher': 'profile',
  });
  const { extensions } = (await answer.json()) as { extensions: { cypher: Run[] } };
  const byHand: Run[] = [];
  const text = readFileSync(`${TESTS}/bench/peers/statement/${statement}.cypher`, 'utf8');
  await reader.read({ text, parameters }, { profile: true, onRun: (run) => byHand.push(run) });
  const hits = (runs: readonly Run[]) => runs.reduce((sum, { dbHits = 0 }) => sum + dbHits, 0);
  return { ours: hits(extensions.cypher), statement: hits(byHand) };
}
