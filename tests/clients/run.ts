import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { expect } from 'vitest';
import { TESTS } from '../folders.ts';

/** Runs an example as its reader would, and gives what it prints. @param server the address, its last argument */
export async function runClient(server: string, ...command: readonly string[]): Promise<string> {
  const [name = '', ...args] = command;
  const child = spawn(name, [...args, server], { cwd: `${TESTS}/clients` });
  let [printed, failure] = ['', ''];
  child.stdout.on('data', (data) => (printed += String(data)));
  child.stderr.on('data', (data) => (failure += String(data)));
  const [status] = (await once(child, 'close')) as [number];
  expect([status, failure]).toEqual([0, '']);
  return printed;
}
