import { fork, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import type { Neo4jAddress } from '../../src/graph/neo4j/driver.ts';
import type { Workload } from './workloads.ts';
import { TESTS } from '../folders.ts';

const CONTESTANT = `${TESTS}/bench/contestant.ts`;

/** Who takes part: its file in peers/, what a table calls it, and how it is asked. */
export interface Contestant {
  readonly name: string;
  readonly label: string;
  request(workload: Workload, variables: object): { path: string; body: string } | null;
}

const graphql = (
  name: string,
  label: string,
  of: (workload: Workload) => string | undefined,
): Contestant => ({
  name,
  label,
  request(workload, variables) {
    const query = of(workload);
    return query === undefined ? null : { path: '/graphql', body: JSON.stringify({ query, variables }) };
  },
});

export const contestants: readonly Contestant[] = [
  graphql('ours', 'ours', ({ ours }) => ours),
  graphql('ours-cached', 'ours, cached', ({ ours }) => ours),
  graphql('neo4j-graphql', '@neo4j/graphql', ({ neo4jGraphql }) => neo4jGraphql),
  graphql('loader', 'a batch a level', ({ loader }) => loader),
  {
    name: 'statement',
    label: 'statement by hand',
    request: ({ statement }, variables) => ({ path: `/${statement}`, body: JSON.stringify(variables) }),
  },
];

/** A contestant whose process runs. */
export interface Running extends Contestant {
  readonly port: number;
  readonly child: ChildProcess;
}

/** Starts a contestant in a process of its own. */
export async function start(contestant: Contestant, address: Neo4jAddress): Promise<Running> {
  const child = fork(CONTESTANT, [contestant.name, JSON.stringify(address)], {
    execArgv: ['--import', 'tsx'],
    env: { ...process.env, NODE_ENV: 'production' },
  });
  const ended = once(child, 'exit').then(([status]) => {
    throw new Error(`${contestant.name} ended with ${String(status)} before it listened.`);
  });
  ended.catch(() => {});
  const [port] = (await Promise.race([once(child, 'message'), ended])) as [number];
  return { ...contestant, port, child };
}
