import { readFileSync } from 'node:fs';
import { setTimeout as wait } from 'node:timers/promises';
import type { Running } from './contestants.ts';
import { CONNECTIONS, post, type Request, type Requests } from './requests.ts';

/** What some rounds of requests gave. */
export interface Measured {
  readonly perSecond: number;
  /** Milliseconds within which half of the requests, and 95 %, were answered. */
  readonly p50: number;
  readonly p95: number;
  /** Milliseconds of processor time a request, of Node and of Neo4j. */
  readonly nodeCpu: number;
  readonly neo4jCpu: number;
  readonly failed: number;
  /** How many asked at once: one, where an answer takes long. */
  readonly connections: number;
}

interface Round {
  readonly connections: number;
  readonly seconds: number;
  readonly latencies: readonly number[];
  readonly nodeCpu: number;
  readonly neo4jCpu: number;
  readonly failed: number;
}

/** Whose answers take longer is asked one at a time, a few times: eight at once would last for minutes. */
const SLOW_MS = 1_000;
const SLOW_ROUNDS = 3;

/**
 * Measures in turns, so that noise of the machine meets all contestants alike; gives medians over the rounds.
 * @param java the process id of Neo4j
 */
export async function measure(
  requests: Requests,
  java: number,
  { rounds, seconds, warmUps }: { rounds: number; seconds: number; warmUps: number },
): Promise<Map<Running, Measured>> {
  const taken = new Map([...requests.keys()].map((contestant) => [contestant, [] as Round[]]));
  const slow = new Set<Running>();
  for (const [contestant, asked] of requests) {
    const { latencies } = await oneRound(contestant, asked, java, 0);
    if ((latencies[0] ?? Infinity) > SLOW_MS) slow.add(contestant);
  }
  for (let turn = 0; turn < warmUps + rounds; turn++) {
    for (const [contestant, asked] of requests) {
      if (slow.has(contestant) && (turn < warmUps || turn >= warmUps + SLOW_ROUNDS)) continue;
      const round = await oneRound(contestant, asked, java, slow.has(contestant) ? 0 : seconds);
      if (turn >= warmUps) taken.get(contestant)?.push(round);
    }
  }
  return new Map([...taken].map(([contestant, all]) => [contestant, summed(all)]));
}

/** Asks for so many seconds by all connections; with 0 seconds, once by one. */
async function oneRound(
  { port, child }: Running,
  asked: readonly Request[],
  java: number,
  seconds: number,
): Promise<Round> {
  const latencies: number[] = [];
  let [failed, next] = [0, 0];
  const [node, neo4j] = [cpuMilliseconds(child.pid as number), cpuMilliseconds(java)];
  const started = performance.now();
  const until = started + seconds * 1000;
  const connection = async () => {
    let now = performance.now();
    do {
      const answered = await post(port, asked[next++ % asked.length] as Request).then(
        () => true,
        () => false,
      );
      if (answered) latencies.push(performance.now() - now);
      else {
        failed++;
        await wait(100);
      }
      now = performance.now();
    } while (now < until);
  };
  const connections = seconds > 0 ? CONNECTIONS : 1;
  await Promise.all(Array.from({ length: connections }, connection));
  return {
    connections,
    seconds: (performance.now() - started) / 1000,
    latencies: latencies.sort((a, b) => a - b),
    nodeCpu: cpuMilliseconds(child.pid as number) - node,
    neo4jCpu: cpuMilliseconds(java) - neo4j,
    failed,
  };
}

/** Processor time that a process has used: fields 14 and 15 of /proc/PID/stat, in hundredths of a second. */
function cpuMilliseconds(pid: number): number {
  const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
  const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
  return (Number(fields[11]) + Number(fields[12])) * 10;
}

function summed(rounds: readonly Round[]): Measured {
  const sum = (of: (round: Round) => number) => rounds.reduce((all, round) => all + of(round), 0);
  const asked = sum(({ latencies }) => latencies.length);
  const percentile = (part: number) =>
    median(rounds.map(({ latencies }) => latencies[Math.floor(latencies.length * part)] ?? NaN));
  return {
    perSecond: median(rounds.map(({ latencies, seconds }) => latencies.length / seconds)),
    p50: percentile(0.5),
    p95: percentile(0.95),
    nodeCpu: sum(({ nodeCpu }) => nodeCpu) / asked,
    neo4jCpu: sum(({ neo4jCpu }) => neo4jCpu) / asked,
    failed: sum(({ failed }) => failed),
    connections: rounds[0]?.connections ?? CONNECTIONS,
  };
}

function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  const [low, high] = [
    sorted[Math.floor((sorted.length - 1) / 2)],
    sorted[Math.ceil((sorted.length - 1) / 2)],
  ];
  return ((low ?? NaN) + (high ?? NaN)) / 2;
}
