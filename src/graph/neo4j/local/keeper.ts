import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { openSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { PlainError } from '../../../errors.ts';
import { LIMITS } from '../../../limits.ts';
import { connect, type Neo4jAddress } from '../driver.ts';
import { fetchJars, findJava, LAUNCHER } from './java.ts';
import { isAlive, lockOf } from './lock.ts';

const START_MS = LIMITS.neo4jStartSeconds * 1_000;

export interface LocalOptions {
  /** The folder for the store, its log and its lock. */
  readonly dataDir: string;
  /** The Bolt port; 0: a free one. */
  readonly boltPort?: number;
  /** JVM sizes, such as 512m. */
  readonly heap?: string;
  readonly pageCache?: string;
  readonly onProgress?: (sentence: string) => void;
}

export interface LocalNeo4j {
  readonly address: Neo4jAddress;
  /** The process id of its Java; absent when another process started it. */
  readonly java?: number;
  /** Stops it, if it was started here: once no other process uses it any more. */
  stop(): Promise<void>;
}

/**
 * Starts a local Neo4j, or uses a Neo4j that already runs on the same data.
 * @throws PlainError when Java or Maven is missing, the port is taken, or it does not start
 */
export async function openNeo4j(options: LocalOptions): Promise<LocalNeo4j> {
  const lock = lockOf(options.dataDir);
  const until = Date.now() + START_MS;
  while (!(await lock.take())) {
    const owner = await lock.owner();
    if (owner?.uri && isAlive(owner.pid)) {
      return { address: { uri: owner.uri, database: 'neo4j' }, stop: await lock.visit() };
    }
    if (Date.now() > until) {
      throw new PlainError(
        `Another process (${owner?.pid}) has been starting Neo4j in ${options.dataDir} for over a minute. End it, then try again.`,
      );
    }
    if (owner) await wait(250);
  }
  try {
    return await start(options, lock);
  } catch (error) {
    await lock.release();
    throw error;
  }
}

async function start(
  { dataDir, boltPort = 0, heap = '512m', pageCache = '256m', onProgress = () => {} }: LocalOptions,
  lock: ReturnType<typeof lockOf>,
): Promise<LocalNeo4j> {
  const java = await findJava();
  const jars = await fetchJars(onProgress);
  const port = await freePort(boltPort);
  onProgress('Starting Neo4j …');
  const log = join(dataDir, 'neo4j.log');
  const output = openSync(log, 'a');
  const megabytes = String(parseInt(pageCache, 10) * (pageCache.endsWith('g') ? 1024 : 1));
  const child = spawn(
    java,
    [
      `-Xmx${heap}`,
      '-XX:+UseParallelGC',
      '-XX:+ExitOnOutOfMemoryError',
      '-cp',
      join(jars, '*'),
      LAUNCHER,
      join(dataDir, 'neo4j'),
      String(port),
      megabytes,
    ],
    // A process group of its own: Ctrl-C reaches this process alone, which then stops Java in order.
    { stdio: ['pipe', output, output], detached: true },
  );
  const address = { uri: `bolt://127.0.0.1:${port}`, database: 'neo4j' };
  await lock.update({ pid: process.pid, ...(child.pid === undefined ? {} : { java: child.pid }) });
  await ready(child, address, log);
  await lock.update({ pid: process.pid, java: child.pid as number, uri: address.uri });
  return {
    address,
    java: child.pid as number,
    async stop() {
      await alone(lock, onProgress);
      if (child.exitCode === null && child.signalCode === null) {
        const exit = once(child, 'exit');
        child.stdin?.end();
        const timeout = setTimeout(() => child.kill('SIGKILL'), 20_000);
        await exit;
        clearTimeout(timeout);
      }
      await lock.release();
    },
  };
}

/** Waits until no other process uses the store. */
async function alone(lock: ReturnType<typeof lockOf>, onProgress: (sentence: string) => void): Promise<void> {
  let said = false;
  for (;;) {
    const [guest] = await lock.guests();
    if (guest === undefined) return;
    if (!said) onProgress(`Another process (${guest}) still uses Neo4j: stopping when it ends.`);
    said = true;
    await wait(250);
  }
}

/** Waits until it answers a real query. */
async function ready(child: ChildProcess, address: Neo4jAddress, log: string): Promise<void> {
  const until = Date.now() + START_MS;
  for (;;) {
    if (child.exitCode !== null || child.signalCode !== null || child.pid === undefined) {
      throw new PlainError(`Neo4j ended while it was starting. The end of ${log} says why.`);
    }
    try {
      await (await connect(address)).close();
      return;
    } catch (error) {
      if (Date.now() > until) {
        child.kill('SIGKILL');
        throw new PlainError(`Neo4j did not start within ${START_MS / 1000} s. The end of ${log} says why.`);
      }
      if (!(error instanceof PlainError)) throw error;
      await wait(200);
    }
  }
}

async function freePort(wanted: number): Promise<number> {
  const probe = createServer().listen(wanted, '127.0.0.1');
  await once(probe, 'listening').catch(() => {
    throw new PlainError(
      `Port ${wanted} (NEO4J_BOLT_PORT) is taken. Choose another, or leave it out for a free one.`,
    );
  });
  const address = probe.address();
  probe.close();
  await once(probe, 'close');
  return typeof address === 'object' && address ? address.port : wanted;
}
