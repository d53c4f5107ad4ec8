import { LIMITS } from '../limits.ts';
import { readConfig } from './config.ts';
import { openStore, type Store } from './store.ts';

/** How long a command waits for a statement, which a cold Neo4j plans for seconds. */
export const PATIENCE_MS = LIMITS.commandSeconds * 1_000;

/** Tells the person at the terminal; what a program may read goes to standard output instead. */
export function say(sentence: string): void {
  process.stderr.write(`${sentence}\n`);
}

/** Opens the store for some work and closes it after it, whatever comes of it. */
export async function withStore<T>(work: (store: Store) => Promise<T>): Promise<T> {
  const store = await openStore(readConfig(), say);
  stopOnSignals(store);
  try {
    return await work(store);
  } finally {
    await store.close();
  }
}

/** Stops everything in order at the first Ctrl-C or SIGTERM, at once at the second. */
export function stopOnSignals(store: Store) {
  let first = async () => {};
  let stopping = false;
  const stop = async () => {
    if (stopping) process.exit(1);
    stopping = true;
    await first();
    await store.close();
    process.exit(0);
  };
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => void stop());
  return { before: (work: () => Promise<void>) => void (first = work) };
}
