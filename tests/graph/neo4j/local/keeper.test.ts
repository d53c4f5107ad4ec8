import { createServer, type AddressInfo } from 'node:net';
import { once } from 'node:events';
import { spawn } from 'node:child_process';
import { chmod, mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { afterAll, describe, expect, test } from 'vitest';
import { connect } from '../../../../src/graph/neo4j/driver.ts';
import { fetchJars, findJava, LAUNCHER } from '../../../../src/graph/neo4j/local/java.ts';
import { openNeo4j } from '../../../../src/graph/neo4j/local/keeper.ts';
import { isAlive } from '../../../../src/graph/neo4j/local/lock.ts';
import { start } from '../../../command.ts';
import { temporaryFolder } from '../../../store.ts';
import { ROOT } from '../../../folders.ts';

const until = async (is: () => boolean) => {
  while (!is()) await wait(50);
};

/** A process that opens the store of a folder, says its Java's id, and stays. */
async function keeperOf(dataDir: string) {
  const script = join(await temporaryFolder(), 'keep.mts');
  await writeFile(
    script,
    `import { openNeo4j } from '${`${ROOT}src/graph/neo4j/local/keeper.ts`}';
     const neo4j = await openNeo4j({ dataDir: process.argv[2]!, onProgress: console.log });
     console.log('java ' + neo4j.java + ' end');
     process.on('SIGTERM', () => void neo4j.stop().then(() => process.exit(0)));
     setInterval(() => {}, 1000);`,
  );
  const command = start([script, dataDir]);
  await command.says(' end');
  return { ...command, java: Number(/java (\d+) end/.exec(command.printed())?.[1]) };
}

test('a killed parent leaves no Java behind, and the data are there at the next start', async () => {
  const dataDir = await temporaryFolder();
  const parent = await keeperOf(dataDir);
  const guest = await openNeo4j({ dataDir });
  const driver = await connect(guest.address);
  await driver.executeQuery('CREATE (:Kept)', {}, { database: 'neo4j' });
  await driver.close();
  expect(isAlive(parent.java)).toBe(true);
  parent.child.kill('SIGKILL');
  await until(() => !isAlive(parent.java));
  await guest.stop();

  const next = await openNeo4j({ dataDir });
  const again = await connect(next.address);
  const { records } = await again.executeQuery('MATCH (k:Kept) RETURN count(k)', {}, { database: 'neo4j' });
  await again.close();
  await next.stop();
  expect(records[0]?.get(0)).toBe(1);
});

test('two starts at once share one Java; the one that started it stops it when the other has ended', async () => {
  const dataDir = await temporaryFolder();
  const both = await Promise.all([keeperOf(dataDir), keeperOf(dataDir)]);
  const [owner, guest] = Number.isNaN(both[0].java) ? [both[1], both[0]] : both;
  expect(guest.java).toBeNaN();
  owner.child.kill('SIGTERM');
  await owner.says('still uses Neo4j');
  expect(isAlive(owner.java)).toBe(true);
  guest.child.kill('SIGTERM');
  expect((await owner.ended).status).toBe(0);
  expect(isAlive(owner.java)).toBe(false);
});

describe('says in one sentence what to do', () => {
  const INSTEAD = /docker compose up\), or set NEO4J_URI/;

  test('no Java', async () => {
    await expect(findJava({ PATH: '/nowhere' })).rejects.toThrow(/^No Java was found. Install a JDK of 17/);
    await expect(findJava({ JAVA_HOME: '/nowhere' })).rejects.toThrow(INSTEAD);
  });

  test('a Java that is too old', async () => {
    const home = await temporaryFolder();
    await mkdir(join(home, 'bin'));
    await writeFile(join(home, 'bin/java'), '#!/bin/sh\necho \'openjdk version "11.0.2"\' >&2\n');
    await chmod(join(home, 'bin/java'), 0o755);
    await expect(findJava({ JAVA_HOME: home })).rejects.toThrow(/^Java 11 is too old. Install a JDK of 17/);
  });

  test('no Maven', async () => {
    const options = { environment: { PATH: '/nowhere' }, cache: await temporaryFolder() };
    await expect(fetchJars(() => {}, options)).rejects.toThrow(/^No Maven was found/);
  });

  test('what stops Maven: no connection to a repository, or settings that it cannot read', async () => {
    const home = await temporaryFolder();
    const settings = join(home, '.m2/settings.xml');
    await mkdir(join(home, '.m2'));
    const fetched = async () =>
      fetchJars(() => {}, {
        environment: { ...process.env, MAVEN_OPTS: `-Duser.home=${home}` },
        cache: await temporaryFolder(),
      });
    await writeFile(
      settings,
      '<settings><mirrors><mirror><id>m</id><mirrorOf>*</mirrorOf><url>http://127.0.0.1:1/</url></mirror></mirrors></settings>',
    );
    await expect(fetched()).rejects.toThrow(
      /^Maven could not fetch Neo4j: Connect to 127\.0\.0\.1:1 .*Connection refused\. Correct this and try again, or use Docker \(docker compose up\), or set NEO4J_URI to a server that runs\.$/,
    );
    await writeFile(settings, '<settings>');
    await expect(fetched()).rejects.toThrow(
      /^Maven could not fetch Neo4j: Non-readable settings .*settings\.xml/,
    );
  });

  test('a Bolt port that is taken', async () => {
    const taken = createServer().listen(0, '127.0.0.1');
    await once(taken, 'listening');
    const { port } = taken.address() as AddressInfo;
    await expect(openNeo4j({ dataDir: await temporaryFolder(), boltPort: port })).rejects.toThrow(
      `Port ${port} (NEO4J_BOLT_PORT) is taken.`,
    );
    taken.close();
  });

  test('a server that does not answer, or accepts and says nothing', async () => {
    await expect(connect({ uri: 'bolt://127.0.0.1:1', database: 'neo4j' })).rejects.toThrow(
      /^No Neo4j answers at bolt:\/\/127.0.0.1:1\. Start it/,
    );
    const silent = createServer(() => {}).listen(0, '127.0.0.1');
    await once(silent, 'listening');
    const uri = `bolt://127.0.0.1:${(silent.address() as AddressInfo).port}`;
    await expect(connect({ uri, database: 'neo4j' })).rejects.toThrow(/does not answer|No Neo4j answers/);
    silent.close();
  });

  test('a wrong password, none, and a database that is not there', async () => {
    const folder = await temporaryFolder();
    await mkdir(join(folder, 'neo4j'));
    await writeFile(join(folder, 'neo4j/neo4j.conf'), 'dbms.security.auth_enabled=true\n');
    const port = await freePort();
    const jars = await fetchJars(() => {});
    const java = spawn(
      await findJava(),
      ['-Xmx256m', '-cp', join(jars, '*'), LAUNCHER, join(folder, 'neo4j'), String(port), '64'],
      { stdio: ['pipe', 'ignore', 'ignore'] },
    );
    afterAll(() => java.kill('SIGKILL'));
    const at = (login: object = {}) =>
      connect({ uri: `bolt://127.0.0.1:${port}`, database: 'neo4j', ...login }).then(
        () => 'open',
        (error: Error) => error.message,
      );
    while ((await at()).startsWith('No Neo4j answers')) await wait(250);
    expect(await at()).toMatch(/refuses access without a password. Set NEO4J_USERNAME and NEO4J_PASSWORD/);
    expect(await at({ username: 'neo4j', password: 'wrong' })).toMatch(/refuses the password of "neo4j"/);
    expect(await at({ username: 'neo4j', password: 'neo4j' })).toMatch(/wants a new password for "neo4j"/);
    const ended = once(java, 'exit');
    java.stdin.end();
    await ended;
  });
});

async function freePort(): Promise<number> {
  const probe = createServer().listen(0, '127.0.0.1');
  await once(probe, 'listening');
  const { port } = probe.address() as AddressInfo;
  probe.close();
  return port;
}
