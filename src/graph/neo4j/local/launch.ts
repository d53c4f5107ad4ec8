import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { openSync, closeSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { PlainError } from '../../../errors.ts';
import { LIMITS } from '../../../limits.ts';
import { connect, type Neo4jAddress } from '../driver.ts';
import { LAUNCHER } from './java.ts';

const START_MS = LIMITS.neo4jStartSeconds * 1_000;
const STOP_MS = LIMITS.neo4jStopSeconds * 1_000;

export interface LaunchOptions {
  readonly java: string;
  /** The folder of Neo4j's jars. */
  readonly jars: string;
  readonly dataDir: string;
  readonly address: Neo4jAddress;
  /** JVM sizes, such as 512m. */
  readonly heap: string;
  readonly pageCache: string;
  /** Is called with the process id as soon as Java runs, before Neo4j answers. */
  readonly onStarted: (pid: number) => Promise<void>;
}

/** The file that Neo4j writes to. */
export const logOf = (dataDir: string) => join(dataDir, 'neo4j.log');

/** Starts Java with Neo4j, and waits until it answers. @throws PlainError when it ends, or does not answer in time */
export async function launch(options: LaunchOptions): Promise<ChildProcess> {
  const { java, jars, dataDir, address, heap, pageCache, onStarted } = options;
  const output = openSync(logOf(dataDir), 'a');
  const megabytes = String(parseInt(pageCache, 10) * (pageCache.endsWith('g') ? 1024 : 1));
  const port = new URL(address.uri).port;
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
      port,
      megabytes,
    ],
    // A process group of its own: Ctrl-C reaches this process alone, which then stops Java in order.
    { stdio: ['pipe', output, output], detached: true },
  );
  closeSync(output);
  // A pipe to a Java that was killed breaks: its exit says so already.
  child.stdin?.on('error', () => {});
  if (child.pid !== undefined) await onStarted(child.pid);
  await answers(child, address, logOf(dataDir));
  return child;
}

/** Ends a Java in order: it stops when its standard input closes. */
export async function end(child: ChildProcess): Promise<void> {
  if (hasEnded(child)) return;
  const exit = once(child, 'exit');
  child.stdin?.end();
  const timeout = setTimeout(() => child.kill('SIGKILL'), STOP_MS);
  await exit;
  clearTimeout(timeout);
}

const hasEnded = ({ exitCode, signalCode }: ChildProcess) => exitCode !== null || signalCode !== null;

/** Waits until it answers a real query. */
async function answers(child: ChildProcess, address: Neo4jAddress, log: string): Promise<void> {
  const until = Date.now() + START_MS;
  for (;;) {
    if (hasEnded(child) || child.pid === undefined)
      throw new PlainError(`Neo4j ended while it was starting. The end of ${log} says why.`);
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
