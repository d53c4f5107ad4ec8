import { Agent, request } from 'node:http';
import { createServer, type AddressInfo } from 'node:net';
import { once } from 'node:events';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { spawn } from 'node:child_process';
import { questions } from '../../src/api/catalogue.ts';
import { ROOT } from '../folders.ts';

/** An honest client reads an answer for this long before it asks the next question, in milliseconds. */
const READING_MS = 1_000;
/** What a stranger sends who wants to take the server down: each is refused, or costs the stranger's own points. */
const HOSTILE: readonly object[] = [
  {
    query: `{ pledges(where: ${'{ decisions: { none: { pledges: { none: '.repeat(15)}{}${' } } } }'.repeat(15)}) { totalCount } }`,
  },
  {
    query: `{ ${Array.from({ length: 60 }, (_, i) => `a${i}: search(text: "vlaanderen ${i}", first: 100) { totalCount edges { highlights { property } } }`).join(' ')} }`,
  },
  { query: 'query ($t: String!) { search(text: $t) { totalCount } }', variables: { t: 'x'.repeat(900_000) } },
  {
    query:
      '{ decisions(first: 100) { nodes { agencies(first: 100) { nodes { decisions(first: 100) { nodes { id } } } } } } }',
  },
  { query: '{ network(focus: ["FIT"], depth: 4, maxNodes: 2000) { nodes { key } edges { key } } }' },
];

interface Outcome {
  readonly honest: number[];
  /** Honest requests by status, where it is not 200. */
  readonly refused: Map<string, number>;
  readonly hostile: Map<string, number>;
  readonly hostileMs: number[];
  /** Megabytes of the server, once a second. */
  readonly memory: number[];
}

/**
 * Asks the server as many people do at once, and then as many people with some strangers among them.
 * @param clients how many ask at the same time @param seconds how long each of the two runs is
 */
export async function benchLoad(
  clients: number,
  seconds: number,
  say: (sentence: string) => void,
): Promise<string> {
  const server = await startServer(say);
  try {
    const strangers = Math.round(clients / 10);
    say(`${clients} clients warm up …`);
    await run(server, clients, 0, Math.min(10, seconds));
    say(`${clients} clients, ${seconds} s …`);
    const calm = await run(server, clients, 0, seconds);
    say(`${clients - strangers} clients and ${strangers} strangers, ${seconds} s …`);
    const stormy = await run(server, clients - strangers, strangers, seconds);
    const rows = [row('honest clients alone', calm), row(`with ${strangers} strangers`, stormy)];
    return [
      `${clients} clients, ${seconds} s each, the questions of the catalogue, ${READING_MS} ms between two questions:`,
      '',
      '| | requests | refused | p50 ms | p99 ms | MB at the end of each third |',
      '| --- | --- | --- | --- | --- | --- |',
      ...rows,
      '',
      `p99 with strangers: ${(percentile(stormy.honest, 99) / percentile(calm.honest, 99)).toFixed(2)} times p99 without.`,
      `Strangers were answered: ${written(stormy.hostile)}; p50 ${percentile(stormy.hostileMs, 50)} ms.`,
    ].join('\n');
  } finally {
    await server.stop();
  }
}

function row(name: string, { honest, refused, memory }: Outcome): string {
  const third = (i: number) => memory[Math.floor((memory.length * i) / 3) - 1] ?? 0;
  return `| ${name} | ${honest.length} | ${written(refused) || '0'} | ${percentile(honest, 50)} | ${percentile(honest, 99)} | ${[1, 2, 3].map(third).join(', ')} |`;
}

const written = (counts: ReadonlyMap<string, number>) =>
  [...counts].map(([status, count]) => `${count} × ${status}`).join(', ');

function percentile(numbers: readonly number[], percent: number): number {
  const sorted = [...numbers].sort((a, b) => a - b);
  return Math.round(sorted[Math.min(sorted.length - 1, Math.floor((sorted.length * percent) / 100))] ?? 0);
}

async function run(
  server: { readonly port: number; megabytes(): Promise<number> },
  honest: number,
  strangers: number,
  seconds: number,
): Promise<Outcome> {
  const outcome: Outcome = { honest: [], refused: new Map(), hostile: new Map(), hostileMs: [], memory: [] };
  const until = Date.now() + seconds * 1_000;
  const agent = new Agent({ keepAlive: true });
  const count = (counts: Map<string, number>, status: string) =>
    counts.set(status, (counts.get(status) ?? 0) + 1);
  const person = async (i: number) => {
    await wait(Math.random() * READING_MS);
    for (let at = i; Date.now() < until; at++) {
      const { operation } = questions[at % questions.length] as (typeof questions)[number];
      const started = performance.now();
      const status = await post(agent, server.port, `10.0.${i >> 8}.${i & 255}`, { query: operation });
      outcome.honest.push(performance.now() - started);
      if (status !== '200') count(outcome.refused, status);
      await wait(READING_MS);
    }
  };
  const stranger = async (i: number) => {
    for (let at = i; Date.now() < until; at++) {
      const started = performance.now();
      const body = HOSTILE[at % HOSTILE.length] as object;
      count(outcome.hostile, await post(agent, server.port, `10.9.0.${i}`, body));
      outcome.hostileMs.push(performance.now() - started);
    }
  };
  const watcher = (async () => {
    while (Date.now() < until) {
      await wait(1_000);
      outcome.memory.push(await server.megabytes());
    }
  })();
  const all = [
    ...Array.from({ length: honest }, (_, i) => person(i)),
    ...Array.from({ length: strangers }, (_, i) => stranger(i)),
  ];
  await Promise.all([watcher, ...all]);
  agent.destroy();
  return outcome;
}

/** @returns the status, or why there is none */
function post(agent: Agent, port: number, client: string, body: object): Promise<string> {
  const text = JSON.stringify(body);
  const headers = {
    'content-type': 'application/json',
    'content-length': Buffer.byteLength(text),
    'x-forwarded-for': client,
  };
  return new Promise((resolve) => {
    const sent = request({ agent, port, path: '/graphql', headers, host: '127.0.0.1', method: 'POST' });
    sent.on('response', (response) => {
      response.resume();
      response.on('close', () => resolve(String(response.statusCode)));
    });
    sent.on('error', (error: NodeJS.ErrnoException) => resolve(error.code ?? error.message));
    sent.end(text);
  });
}

/** The server as a user starts it, with data of its own. */
async function startServer(say: (sentence: string) => void) {
  const dataDir = await mkdtemp(join(tmpdir(), 'pledgegraph-load-'));
  const probe = createServer().listen(0, '127.0.0.1');
  await once(probe, 'listening');
  const { port } = probe.address() as AddressInfo;
  probe.close();
  const child = spawn(process.execPath, ['--import', 'tsx', 'src/cli/main.ts', 'start'], {
    cwd: ROOT,
    env: { ...process.env, DATA_DIR: dataDir, PORT: String(port), PROXIES: '1' },
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  let said = '';
  child.stderr.on('data', (data) => (said += String(data)));
  const ended = once(child, 'exit');
  say('Starting the server …');
  while (!said.includes('Ctrl-C stops')) {
    if (child.exitCode !== null) throw new Error(said);
    await wait(200);
  }
  return {
    port,
    async megabytes() {
      const status = await readFile(`/proc/${child.pid}/status`, 'utf8');
      return Math.round(Number(/VmRSS:\s+(\d+)/.exec(status)?.[1]) / 1024);
    },
    async stop() {
      child.kill('SIGTERM');
      await ended;
      await rm(dataDir, { recursive: true, force: true });
    },
  };
}
