import { Agent, request } from 'node:http';
import { text } from 'node:stream/consumers';
import { setTimeout as wait } from 'node:timers/promises';
import type { Running } from './contestants.ts';
import type { Workload } from './workloads.ts';

export const CONNECTIONS = 8;
const PATIENCE_MS = 60_000;
/** Who needs longer for one answer does not answer. */
const DEADLINE_MS = 30_000;
const TOO_LONG = `no answer within ${DEADLINE_MS / 1000} s`;
/** Answers are compared for so many variables, and of who is slow for as many as take so long. */
const COMPARED = 20;
const COMPARED_MS = 10_000;
const agent = new Agent({ keepAlive: true, maxSockets: CONNECTIONS });

export interface Request {
  readonly path: string;
  readonly body: string;
}

/** What each contestant is asked. */
export type Requests = ReadonlyMap<Running, readonly Request[]>;

/** The requests of a workload in a graph of so many decisions, for those who have a way to ask it. */
export function requestsOf(running: readonly Running[], workload: Workload, decisions: number): Requests {
  const variables = workload.variables(decisions);
  return new Map(
    running
      .map((one) => [one, variables.flatMap((given) => one.request(workload, given) ?? [])] as const)
      .filter(([, requests]) => requests.length > 0),
  );
}

/** @throws Error with what was answered, when it is not 200 or has errors */
export async function post(port: number, { path, body }: Request): Promise<string> {
  const headers = { 'content-type': 'application/json', 'content-length': Buffer.byteLength(body) };
  const answer = await new Promise<string>((resolve, reject) => {
    const sent = request({ agent, port, path, headers, host: '127.0.0.1', method: 'POST' });
    sent.on('response', (response) => {
      text(response).then(
        (read) => (response.statusCode === 200 ? resolve(read) : reject(new Error(read))),
        reject,
      );
    });
    sent.on('error', reject);
    sent.setTimeout(DEADLINE_MS, () => sent.destroy(new Error(TOO_LONG)));
    sent.end(body);
  });
  if (answer.startsWith('{"errors"')) throw new Error(answer);
  return answer;
}

/**
 * Asks all contestants the same.
 * @returns those who answer; who does not within a minute is left out
 * @throws Error when two answer different things
 */
export async function verified(
  requests: Requests,
  { name, same = idsIn }: Workload,
  say: (sentence: string) => void,
): Promise<Requests> {
  const answering = new Map<Running, readonly Request[]>();
  let expected: { readonly by: string; readonly answers: readonly unknown[] } | undefined;
  for (const [contestant, asked] of requests) {
    const answers: unknown[] = [];
    try {
      const until = Date.now() + COMPARED_MS;
      for (const one of asked.slice(0, COMPARED)) {
        answers.push(same(dataOf(await patiently(contestant.port, one))));
        if (Date.now() > until) break;
      }
    } catch (error) {
      say(`${name}: ${contestant.label} does not answer: ${(error as Error).message.slice(0, 300)}`);
      continue;
    }
    expected ??= { by: contestant.label, answers };
    const length = Math.min(answers.length, expected.answers.length);
    const [one, other] = [answers, expected.answers].map((all) => JSON.stringify(all.slice(0, length)));
    if (one !== other)
      throw new Error(
        `${name}: ${contestant.label} and ${expected.by} differ:\n${one?.slice(0, 2_000)}\n${other?.slice(0, 2_000)}`,
      );
    answering.set(contestant, asked);
  }
  return answering;
}

function dataOf(answer: string): unknown {
  return (JSON.parse(answer) as { data: unknown }).data;
}

/** Every id in an answer, sorted: lists that are complete may come in any order. */
function idsIn(data: unknown): string[] {
  if (typeof data !== 'object' || data === null) return [];
  return Object.entries(data)
    .flatMap(([name, value]) => (name === 'id' ? [String(value)] : idsIn(value)))
    .sort();
}

/** Neo4j may need seconds for its first plan of a statement: until then, ours says that it is unavailable. */
async function patiently(port: number, asked: Request): Promise<string> {
  const until = Date.now() + PATIENCE_MS;
  for (;;) {
    try {
      return await post(port, asked);
    } catch (error) {
      if (Date.now() > until || (error as Error).message === TOO_LONG) throw error;
      await wait(500);
    }
  }
}
