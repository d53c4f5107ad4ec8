import { createServer, type AddressInfo } from 'node:net';
import { once } from 'node:events';
import { chmod, mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { describe, expect, test } from 'vitest';
import { connect } from '../../../../src/graph/neo4j/driver.ts';
import { fetchJars, findJava } from '../../../../src/graph/neo4j/local/java.ts';
import { openNeo4j } from '../../../../src/graph/neo4j/local/keeper.ts';
import { isAlive } from '../../../../src/graph/neo4j/local/lock.ts';
import { LIMITS } from '../../../../src/limits.ts';
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

test('two starts at once share one Java, which a killed owner takes along; the data are there at the next start', async () => {
  const dataDir = await temporaryFolder();
  const both = await Promise.all([keeperOf(dataDir), keeperOf(dataDir)]);
  const [owner, guest] = Number.isNaN(both[0].java) ? [both[1], both[0]] : both;
  expect(guest.java, 'one of them started none').toBeNaN();
  const here = await openNeo4j({ dataDir });
  const driver = await connect(here.address);
  await driver.executeQuery('CREATE (:Kept)', {}, { database: 'neo4j' });
  await driver.close();
  expect(isAlive(owner.java)).toBe(true);
  owner.child.kill('SIGKILL');
  await until(() => !isAlive(owner.java));
  guest.child.kill('SIGTERM');
  expect((await guest.ended).status).toBe(0);
  await here.stop();

  const next = await keeperOf(dataDir);
  const again = await openNeo4j({ dataDir });
  const driverAgain = await connect(again.address);
  const { records } = await driverAgain.executeQuery(
    'MATCH (k:Kept) RETURN count(k)',
    {},
    { database: 'neo4j' },
  );
  await driverAgain.close();
  expect(records[0]?.get(0)).toBe(1);

  // The one that started it stops it when the other has ended.
  next.child.kill('SIGTERM');
  await next.says('still uses Neo4j');
  expect(isAlive(next.java)).toBe(true);
  await again.stop();
  expect((await next.ended).status).toBe(0);
  expect(isAlive(next.java)).toBe(false);
});

test('a Neo4j that is killed is started again, some times, and then given up in a sentence', async () => {
  const dataDir = await temporaryFolder();
  const said: string[] = [];
  let gone = '';
  const kept = await openNeo4j({
    dataDir,
    onProgress: (sentence) => said.push(sentence),
    onGone: ({ message }) => (gone = message),
  });
  const driver = await connect(kept.address);
  const run = (text: string) => driver.executeQuery(text, {}, { database: 'neo4j' });
  await run('CREATE (:Kept)');
  for (let i = 1; i <= LIMITS.neo4jRestarts; i++) {
    process.kill(kept.java as number, 'SIGKILL');
    await until(() => said.filter((one) => one === 'Neo4j answers again.').length === i);
    expect((await run('MATCH (k:Kept) RETURN count(k) AS count')).records[0]?.get('count')).toBe(1);
  }
  process.kill(kept.java as number, 'SIGKILL');
  await until(() => gone !== '');
  expect(gone).toBe(`Neo4j ended 4 times. The end of ${join(dataDir, 'neo4j.log')} says why.`);
  await driver.close();
  await kept.stop();
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
});
