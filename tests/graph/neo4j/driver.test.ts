import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdir, writeFile } from 'node:fs/promises';
import { createServer, type AddressInfo } from 'node:net';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { connect, type Neo4jAddress } from '../../../src/graph/neo4j/driver.ts';
import { fetchJars, findJava, LAUNCHER } from '../../../src/graph/neo4j/local/java.ts';
import { address } from '../../ask.ts';
import { temporaryFolder } from '../../store.ts';

/** What a connection came to: the sentence of its refusal, or "open". */
async function outcome(at: Neo4jAddress): Promise<string> {
  try {
    await (await connect(at)).close();
    return 'open';
  } catch (error) {
    return (error as Error).message;
  }
}

test('a server that is there is opened', async () => {
  expect(await outcome(address)).toBe('open');
});

describe('a server that cannot be used is refused in one sentence, with what to do', () => {
  test('nobody listens', async () => {
    expect(await outcome({ uri: 'bolt://127.0.0.1:1', database: 'neo4j' })).toBe(
      'No Neo4j answers at bolt://127.0.0.1:1. Start it, or correct NEO4J_URI; without NEO4J_URI a local one is started.',
    );
  });

  test('it accepts connections and says nothing', async () => {
    const silent = createServer(() => {}).listen(0, '127.0.0.1');
    await once(silent, 'listening');
    const uri = `bolt://127.0.0.1:${(silent.address() as AddressInfo).port}`;
    expect(await outcome({ uri, database: 'neo4j' })).toBe(
      `Neo4j at ${uri} accepts connections but does not answer. Is it still starting?`,
    );
    silent.close();
  });

  test('it has no such database', async () => {
    expect(await outcome({ ...address, database: 'elders' })).toBe(
      `Neo4j at ${address.uri} has no database "elders". Set NEO4J_DATABASE to one that it has.`,
    );
  });
});

describe('a server that asks for a password', () => {
  let java: ChildProcess;
  let uri: string;
  const at = (login: object = {}) => outcome({ uri, database: 'neo4j', ...login });

  beforeAll(async () => {
    const folder = await temporaryFolder();
    await mkdir(join(folder, 'neo4j'));
    await writeFile(join(folder, 'neo4j/neo4j.conf'), 'dbms.security.auth_enabled=true\n');
    const port = await freePort();
    uri = `bolt://127.0.0.1:${port}`;
    const jars = await fetchJars(() => {});
    java = spawn(
      await findJava(),
      ['-Xmx256m', '-cp', join(jars, '*'), LAUNCHER, join(folder, 'neo4j'), String(port), '64'],
      { stdio: ['pipe', 'ignore', 'ignore'] },
    );
    while ((await at()).startsWith('No Neo4j answers')) await wait(250);
  });
  afterAll(async () => {
    const ended = once(java, 'exit');
    java.kill('SIGKILL');
    await ended;
  });

  test.each([
    ['none', {}, /refuses access without a password\. Set NEO4J_USERNAME and NEO4J_PASSWORD\.$/],
    ['a wrong one', { username: 'neo4j', password: 'wrong' }, /refuses the password of "neo4j"\. Set/],
    [
      'the first one, which must be changed',
      { username: 'neo4j', password: 'neo4j' },
      /wants a new password for "neo4j" first/,
    ],
  ])('is refused with what to do when it gets %s', async (_, login, sentence) => {
    expect(await at(login)).toMatch(sentence);
  });
});

async function freePort(): Promise<number> {
  const probe = createServer().listen(0, '127.0.0.1');
  await once(probe, 'listening');
  const { port } = probe.address() as AddressInfo;
  probe.close();
  return port;
}
