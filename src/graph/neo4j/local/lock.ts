import { mkdir, readdir, readFile, rename, rm, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

/** Who runs the store: the process that started it, its Java, and where it answers once it does. */
export interface Owner {
  readonly pid: number;
  readonly java?: number;
  readonly uri?: string;
}

/** A lock that cannot be read is one that is being written; an older one was left by a process that was killed. */
const WRITTEN_MS = 2_000;

/** One file in the data folder: the process that creates it may start the store, and all others use that store. */
export function lockOf(dataDir: string) {
  const file = join(dataDir, 'neo4j.lock');
  const guests = join(dataDir, 'neo4j.guests');
  return {
    /** Takes the lock. @returns false when another has it */
    async take(): Promise<boolean> {
      await mkdir(dataDir, { recursive: true });
      const owner: Owner = { pid: process.pid };
      return writeFile(file, JSON.stringify(owner), { flag: 'wx' }).then(
        () => true,
        (error: NodeJS.ErrnoException) => {
          if (error.code === 'EEXIST') return false;
          throw error;
        },
      );
    },
    /** Writes more about the owner. */
    async update(owner: Owner): Promise<void> {
      await writeFile(`${file}.new`, JSON.stringify(owner));
      await rename(`${file}.new`, file);
    },
    /** The owner, or null without an owner: the lock of a killed process is removed. */
    async owner(): Promise<Owner | null> {
      const text = await readFile(file, 'utf8').catch(() => null);
      if (text === null) return null;
      const owner = parsed(text);
      if (owner && (isAlive(owner.pid) || (owner.java !== undefined && isAlive(owner.java)))) return owner;
      if (!owner && (await ageOf(file)) < WRITTEN_MS) return null;
      await rm(file, { force: true });
      return null;
    },
    async release(): Promise<void> {
      await rm(file, { force: true });
    },
    /** Says that this process uses the store of another. @returns what takes that back */
    async visit(): Promise<() => Promise<void>> {
      await mkdir(guests, { recursive: true });
      const guest = join(guests, String(process.pid));
      await writeFile(guest, '');
      return () => rm(guest, { force: true });
    },
    /** The processes that use the store of this one; what killed ones left is cleared away. */
    async guests(): Promise<number[]> {
      const pids = (await readdir(guests).catch(() => [])).map(Number);
      for (const pid of pids) if (!isAlive(pid)) await rm(join(guests, String(pid)), { force: true });
      return pids.filter(isAlive);
    },
  };
}

/** @returns milliseconds since it was written; 0 of a file that is gone */
async function ageOf(file: string): Promise<number> {
  const is = await stat(file).catch(() => null);
  return is ? Date.now() - is.mtimeMs : 0;
}

function parsed(text: string): Owner | null {
  try {
    return JSON.parse(text) as Owner;
  } catch {
    return null;
  }
}

/** Whether a process with this id runs. */
export function isAlive(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}
