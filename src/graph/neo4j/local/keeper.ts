import { once } from 'node:events';
import { createServer } from 'node:net';
import { setTimeout as wait } from 'node:timers/promises';
import { PlainError } from '../../../errors.ts';
import { LIMITS } from '../../../limits.ts';
import type { Neo4jAddress } from '../driver.ts';
import { fetchJars, findJava } from './java.ts';
import { end, launch, logOf } from './launch.ts';
import { isAlive, lockOf } from './lock.ts';
import { watch } from './watch.ts';

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
  /** Hears why a Neo4j that ended by itself is not started again. */
  readonly onGone?: (error: PlainError) => void;
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

async function start(options: LocalOptions, lock: ReturnType<typeof lockOf>): Promise<LocalNeo4j> {
  const { dataDir, boltPort = 0, heap = '512m', pageCache = '256m' } = options;
  const { onProgress = () => {}, onGone = () => {} } = options;
  const java = await findJava();
  const jars = await fetchJars(onProgress);
  const address = { uri: `bolt://127.0.0.1:${await freePort(boltPort)}`, database: 'neo4j' };
  const owner = { pid: process.pid };
  const launched = async () => {
    const onStarted = (pid: number) => lock.update({ ...owner, java: pid });
    const child = await launch({ java, jars, dataDir, address, heap, pageCache, onStarted });
    await lock.update({ ...owner, java: child.pid as number, uri: address.uri });
    return child;
  };
  onProgress('Starting Neo4j …');
  const watched = watch(await launched(), { start: launched, log: logOf(dataDir), onProgress, onGone });
  return {
    address,
    get java() {
      return watched.pid();
    },
    async stop() {
      await alone(lock, onProgress);
      await end(await watched.stop());
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
