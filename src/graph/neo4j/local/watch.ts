import type { ChildProcess } from 'node:child_process';
import { PlainError } from '../../../errors.ts';
import { LIMITS } from '../../../limits.ts';

interface WatchOptions {
  /** Starts Neo4j once more, and waits until it answers. */
  readonly start: () => Promise<ChildProcess>;
  readonly log: string;
  readonly onProgress: (sentence: string) => void;
  /** Hears why Neo4j is not started again. */
  readonly onGone: (error: PlainError) => void;
}

/** Starts Neo4j again when its Java ends by itself: some times only, for what ends it can stay. */
export function watch(first: ChildProcess, { start, log, onProgress, onGone }: WatchOptions) {
  let child = first;
  let stopped = false;
  let restarts = 0;
  let starting = Promise.resolve();

  function look(at: ChildProcess): void {
    child = at;
    at.once('exit', (code, signal) => {
      if (!stopped) starting = again(signal ?? `exit code ${code}`);
    });
  }

  async function again(how: string): Promise<void> {
    if (restarts++ === LIMITS.neo4jRestarts)
      return onGone(new PlainError(`Neo4j ended ${restarts} times. The end of ${log} says why.`));
    onProgress(`Neo4j has ended (${how}). Starting it again …`);
    try {
      look(await start());
      onProgress('Neo4j answers again.');
    } catch (error) {
      if (!stopped) onGone(error as PlainError);
    }
  }

  look(first);
  return {
    pid: () => child.pid as number,
    /** Starts it no more. @returns the one that may still run */
    async stop(): Promise<ChildProcess> {
      stopped = true;
      await starting;
      return child;
    },
  };
}
