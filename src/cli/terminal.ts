import { LIMITS } from '../limits.ts';
import { readConfig } from './config.ts';
import { openStore, type Store } from './store.ts';

/** Milliseconds for one statement of a command: a cold Neo4j plans it for seconds. */
export const PATIENCE_MS = LIMITS.commandSeconds * 1_000;

/** Writes a sentence for the person at the terminal to standard error. */
export function say(sentence: string): void {
  process.stderr.write(`${sentence}\n`);
}

/** Writes the result of a command, which another program may read, to standard output. */
export function print(text: string): void {
  process.stdout.write(text);
}

/** Opens the store, does some work with it, and closes it, also when the work fails. */
export async function withStore<T>(work: (store: Store) => Promise<T>): Promise<T> {
  const store = await openStore(readConfig(), say);
  stopOnSignals(store);
  try {
    return await work(store);
  } finally {
    await store.close();
  }
}

/** Stops in order at the first Ctrl-C or SIGTERM, and at once at the second. */
export function stopOnSignals(store: Store) {
  let first = async (_signal: NodeJS.Signals) => {};
  let stopping = false;
  const stop = async (signal: NodeJS.Signals) => {
    if (stopping) process.exit(1);
    stopping = true;
    await first(signal);
    await store.close();
    process.exit(0);
  };
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => void stop(signal));
  return { before: (work: typeof first) => void (first = work) };
}
