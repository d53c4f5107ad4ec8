import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync, utimesSync, writeFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { isAlive, lockOf } from '../../../../src/graph/neo4j/local/lock.ts';
import { temporaryFolder } from '../../../store.ts';

/** The id of a process that has ended. */
const dead = () => spawnSync(process.execPath, ['-e', '']).pid;

async function opened() {
  const folder = await temporaryFolder();
  return { file: `${folder}/data/neo4j.lock`, lock: lockOf(`${folder}/data`) };
}

test('a process that runs is alive, also one of another user, and one that has ended is not', () => {
  expect([isAlive(process.pid), isAlive(1), isAlive(dead())]).toEqual([true, true, false]);
});

describe('the lock of a store', () => {
  test('is taken by one, in a folder that need not be there', async () => {
    const { lock } = await opened();
    expect(
      await Promise.all([lock.take(), lock.take(), lock.take()]).then((all) => all.filter(Boolean)),
    ).toEqual([true]);
    expect(await lock.owner()).toEqual({ pid: process.pid });
  });

  test('says where the store answers once its owner has said so', async () => {
    const { lock } = await opened();
    await lock.take();
    await lock.update({ pid: process.pid, java: 1, uri: 'bolt://127.0.0.1:7687' });
    expect(await lock.owner()).toEqual({ pid: process.pid, java: 1, uri: 'bolt://127.0.0.1:7687' });
  });

  test('is free again when its owner releases it', async () => {
    const { lock } = await opened();
    await lock.take();
    await lock.release();
    expect(await lock.owner()).toBeNull();
    expect(await lock.take()).toBe(true);
  });

  test('of a process that was killed is cleared away, and not while its Java still runs', async () => {
    const { lock, file } = await opened();
    await lock.take();
    await lock.update({ pid: dead(), java: process.pid });
    expect(await lock.owner()).toMatchObject({ java: process.pid });
    await lock.update({ pid: dead(), java: dead() });
    expect(await lock.owner()).toBeNull();
    expect(existsSync(file)).toBe(false);
  });

  test.each(['', '{"pid": 1', 'no json'])('that cannot be read is cleared away: %j', async (text) => {
    const { lock, file } = await opened();
    await lock.take();
    writeFileSync(file, text);
    expect(await lock.owner()).toBeNull();
    expect(await lock.take(), 'its owner may be writing it').toBe(false);
    utimesSync(file, 0, 0);
    expect(await lock.owner()).toBeNull();
    expect(await lock.take()).toBe(true);
  });

  test('is never half written', async () => {
    const { lock, file } = await opened();
    await lock.take();
    await lock.update({ pid: process.pid, uri: 'bolt://127.0.0.1:7687' });
    expect(JSON.parse(readFileSync(file, 'utf8'))).toEqual({
      pid: process.pid,
      uri: 'bolt://127.0.0.1:7687',
    });
    expect(existsSync(`${file}.new`)).toBe(false);
  });
});

test('who else uses the store is known until it leaves or ends', async () => {
  const { lock, file } = await opened();
  await lock.take();
  expect(await lock.guests()).toEqual([]);
  const leave = await lock.visit();
  const ended = `${file.replace('neo4j.lock', 'neo4j.guests')}/${dead()}`;
  writeFileSync(ended, '');
  expect(await lock.guests()).toEqual([process.pid]);
  expect(existsSync(ended)).toBe(false);
  await leave();
  expect(await lock.guests()).toEqual([]);
});
