import { readFileSync } from 'node:fs';
import { Agent, request } from 'node:http';
import { text } from 'node:stream/consumers';
import { setTimeout as wait } from 'node:timers/promises';
import type { Running } from './contestants.ts';
import type { Workload } from './workloads.ts';

export const CONNECTIONS = 8;
const PATIENCE_MS = 60_000;
const agent = new Agent({ keepAlive: true, maxSockets: CONNECTIONS });

/** What some rounds of requests gave. Times are milliseconds. */
export interface Measured {
  readonly perSecond: number;
  readonly p50: number;
  readonly p95: number;
  /** Processor time a request, of Node and of Neo4j. */
  readonly nodeCpu: number;
  readonly neo4jCpu: number;
}

interface Round {
  readonly seconds: number;
  readonly latencies: number[];
  readonly nodeCpu: number;
  readonly neo4jCpu: number;
}

async function post(port: number, { path, body }: { path: string; body: string }): Promise<string> {
  const answer = await new Promise<string>((resolve, reject) => {
    const sent = request({
      agent, port, path, host: '127.0.0.1', method: 'POST',
      headers: { 'content-type': 'application/json', 'content-length': Buffer.byteLength(body) },
    }); // prettier-ignore
    sent.on('response', (response) => {
      text(response).then(
        (body) => (response.statusCode === 200 ? resolve(body) : reject(new Error(body))),
        reject,
      );
    });
    sent.on('error', reject);
    sent.end(body);
  });
  if (answer.startsWith('{"errors"')) throw new Error(answer);
  return answer;
}

function requests(contestant: Running, workload: Workload) {
  return workload.variables.flatMap((variables) => contestant.request(workload, variables) ?? []);
}

/** Whether a contestant has a way to ask a workload. */
export function takesPart(contestant: Running, workload: Workload): boolean {
  return requests(contestant, workload).length > 0;
}

/**
 * Asks all contestants the same, until each answers: Neo4j may need seconds for its first plan.
 * @throws Error when one does not answer within a minute, or answers something else than the others
 */
export async function verify(running: readonly Running[], workload: Workload): Promise<void> {
  const same = workload.same ?? idsIn;
  let expected: { readonly by: string; readonly answers: string } | undefined;
  for (const contestant of running) {
    const answers: unknown[] = [];
    for (const one of requests(contestant, workload).slice(0, 20)) {
      const { data } = JSON.parse(await patiently(() => post(contestant.port, one))) as { data: unknown };
      answers.push(same(data));
    }
    const text = JSON.stringify(answers);
    expected ??= { by: contestant.label, answers: text };
    if (text !== expected.answers)
      throw new Error(
        `${workload.name}: ${contestant.label} and ${expected.by} differ:\n${text.slice(0, 2_000)}\n${expected.answers.slice(0, 2_000)}`,
      );
  }
}

/** Every id in an answer, sorted: lists that are complete may come in any order. */
function idsIn(data: unknown): string[] {
  if (typeof data !== 'object' || data === null) return [];
  return Object.entries(data)
    .flatMap(([name, value]) => (name === 'id' ? [String(value)] : idsIn(value)))
    .sort();
}

async function patiently<T>(work: () => Promise<T>): Promise<T> {
  const until = Date.now() + PATIENCE_MS;
  for (;;) {
    try {
      return await work();
    } catch (error) {
      if (Date.now() > until) throw error;
      await wait(500);
    }
  }
}

/**
 * Measures in turns, so that noise of the machine meets all contestants alike; gives medians over the rounds.
 * @param java the process id of Neo4j
 */
export async function measure(
  running: readonly Running[],
  workload: Workload,
  java: number,
  { rounds, seconds, warmUps }: { rounds: number; seconds: number; warmUps: number },
): Promise<Map<Running, Measured>> {
  const all = new Map(running.map((contestant) => [contestant, [] as Round[]]));
  for (let turn = 0; turn < warmUps + rounds; turn++) {
    for (const [contestant, taken] of all) {
      const round = await oneRound(contestant, requests(contestant, workload), java, seconds);
      if (turn >= warmUps) taken.push(round);
    }
  }
  return new Map([...all].map(([contestant, taken]) => [contestant, summed(taken)]));
}

async function oneRound(
  { port, child }: Running,
  bodies: readonly { path: string; body: string }[],
  java: number,
  seconds: number,
): Promise<Round> {
  const latencies: number[] = [];
  const [node, neo4j] = [cpuMilliseconds(child.pid as number), cpuMilliseconds(java)];
  const started = performance.now();
  const until = started + seconds * 1000;
  let next = 0;
  const ask = async () => {
    for (let now = performance.now(); now < until;) {
      await post(port, bodies[next++ % bodies.length] as { path: string; body: string });
      const after = performance.now();
      latencies.push(after - now);
      now = after;
    }
  };
  await Promise.all(Array.from({ length: CONNECTIONS }, ask));
  return {
    seconds: (performance.now() - started) / 1000,
    latencies: latencies.sort((a, b) => a - b),
    nodeCpu: cpuMilliseconds(child.pid as number) - node,
    neo4jCpu: cpuMilliseconds(java) - neo4j,
  };
}

/** Processor time that a process has used: fields 14 and 15 of /proc/PID/stat, in hundredths of a second. */
function cpuMilliseconds(pid: number): number {
  const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
  const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
  return (Number(fields[11]) + Number(fields[12])) * 10;
}

function summed(rounds: readonly Round[]): Measured {
  const asked = rounds.reduce((sum, { latencies }) => sum + latencies.length, 0);
  const percentile = (part: number) =>
    median(rounds.map(({ latencies }) => latencies[Math.floor(latencies.length * part)] ?? NaN));
  const cpu = (of: 'nodeCpu' | 'neo4jCpu') => rounds.reduce((sum, round) => sum + round[of], 0) / asked;
  return {
    perSecond: median(rounds.map(({ latencies, seconds }) => latencies.length / seconds)),
    p50: percentile(0.5),
    p95: percentile(0.95),
    nodeCpu: cpu('nodeCpu'),
    neo4jCpu: cpu('neo4jCpu'),
  };
}

function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  return (
    ((sorted[Math.floor((sorted.length - 1) / 2)] ?? NaN) +
      (sorted[Math.ceil((sorted.length - 1) / 2)] ?? NaN)) /
    2
  );
}
