import { SingleBar } from 'cli-progress';

/** Shows the progress of an import on standard error. */
export interface Progress {
  readonly onProgress: (done: number, total: number, path: string) => void;
  stop(): void;
}

/** In a terminal one line that changes; elsewhere a new line every two seconds. */
export function openProgress(): Progress {
  const bar = new SingleBar({
    format: '{value} of {total} documents {path}',
    stream: process.stderr,
    hideCursor: true,
    clearOnComplete: true,
    noTTYOutput: true,
    notTTYSchedule: 2_000,
  });
  let started = false;
  return {
    onProgress(done, total, path) {
      if (total === 0) return;
      if (!started) bar.start(total, done, { path: path.slice(-60) });
      else bar.update(done, { path: path.slice(-60) });
      started = true;
    },
    stop: () => bar.stop(),
  };
}
