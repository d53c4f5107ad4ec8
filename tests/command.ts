import { spawn, type ChildProcess } from 'node:child_process';
import { afterAll, vi } from 'vitest';
import { ROOT } from '../src/folders.ts';

const running = new Set<ChildProcess>();
afterAll(() => running.forEach((child) => child.kill('SIGKILL')));

export interface Command {
  readonly child: ChildProcess;
  /** All that it printed until now. */
  readonly printed: () => string;
  /** Waits for words in what it prints. @throws Error when it ends before */
  says(words: string): Promise<void>;
  readonly ended: Promise<{ status: number | null; stdout: string; stderr: string }>;
}

/** Starts `tsx ARGUMENTS` in the project, as its scripts do; the variables given are added to the environment. */
export function start(args: readonly string[], variables: Record<string, string> = {}): Command {
  const child = spawn(process.execPath, ['--import', 'tsx', ...args], {
    cwd: ROOT,
    env: { ...process.env, NODE_ENV: '', ...variables },
  });
  running.add(child);
  let [stdout, stderr] = ['', ''];
  child.stdout.on('data', (data) => (stdout += String(data)));
  child.stderr.on('data', (data) => (stderr += String(data)));
  const ended = new Promise<{ status: number | null; stdout: string; stderr: string }>((resolve) =>
    child.on('close', (status) => {
      running.delete(child);
      resolve({ status, stdout, stderr });
    }),
  );
  const printed = () => stdout + stderr;
  return {
    child,
    printed,
    ended,
    async says(words) {
      let over = false;
      void ended.then(() => (over = true));
      while (!printed().includes(words)) {
        if (over) throw new Error(`It ended without "${words}":\n${printed()}`);
        await new Promise((resolve) => setTimeout(resolve, 50));
      }
    },
  };
}

/** Runs a command of src/cli/main.ts to its end. */
export const cli = (args: readonly string[], variables: Record<string, string> = {}) =>
  start(['src/cli/main.ts', ...args], variables).ended;

/**
 * Runs a command within this process, which is quicker than `cli`.
 * @returns what it wrote to standard output @throws what the program would print as a sentence
 */
export async function output(
  command: () => Promise<void>,
  variables: Record<string, string> = {},
): Promise<string> {
  for (const [name, value] of Object.entries(variables)) vi.stubEnv(name, value);
  let written = '';
  const write = vi.spyOn(process.stdout, 'write').mockImplementation((text) => {
    written += String(text);
    return true;
  });
  try {
    await command();
    return written;
  } finally {
    write.mockRestore();
    vi.unstubAllEnvs();
  }
}
