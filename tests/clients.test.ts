import { spawnSync } from 'node:child_process';
import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { listen, type Listening } from '../src/server/listen.ts';
import { ask, reader } from './ask.ts';
import { pathToFileURL } from 'node:url';
import { runClient } from './clients/run.ts';
import { ROOT, TESTS } from './folders.ts';

const folder = pathToFileURL(`${TESTS}/clients/`);
let server: Listening;
beforeAll(async () => {
  server = await listen({ reader }, '127.0.0.1', 0);
});
afterAll(() => server.close());

const isHere = (command: string) => spawnSync(command, ['--version']).status === 0;

const run = (...command: readonly string[]) => runClient(server.url, ...command);

describe('the examples for clients run', () => {
  test.skipIf(!isHere('curl'))('curl (skipped where there is none)', async () => {
    const { data } = JSON.parse(await run('sh', 'curl.sh')) as { data: object };
    expect(data).toEqual(
      await ask('{ decisions(where: { agencies: { all: ["fit", "vlam"] } }) { nodes { date title } } }'),
    );
  });
  test.skipIf(!isHere('python3'))('Python (skipped where there is none)', async () => {
    const lines = (await run('python3', 'ask.py')).trim().split('\n');
    expect(lines).toHaveLength(10);
    expect(lines.at(-1)).toBe('2023-10-20 APPOINTMENT directeur-generaal');
  });
  test('a typed client', async () => {
    const lines = (await run(process.execPath, '--import', 'tsx', 'typed.ts')).trim().split('\n');
    expect(lines[0]).toBe('16 decisions');
    expect(lines[1]).toBe(
      '2023-10-27 One FIT: strategische transformatie van Flanders Investment & Trade (TITLE: FIT, Flanders Investment & Trade)',
    );
  });
});

test('tests/clients/graphql-env.d.ts is what the schema says', async () => {
  const fresh = join(await mkdtemp(join(tmpdir(), 'pledgegraph-')), 'graphql-env.d.ts');
  const gqlTada = new URL('../node_modules/.bin/gql-tada', import.meta.url).pathname;
  spawnSync(gqlTada, ['generate-output', '-c', 'tsconfig.json', '-o', fresh], { cwd: folder });
  const [committed, written] = await Promise.all([
    readFile(new URL('graphql-env.d.ts', folder), 'utf8'),
    readFile(fresh, 'utf8'),
  ]);
  await rm(join(fresh, '..'), { recursive: true });
  expect(committed === written, 'stale: run npm run schema').toBe(true);
});

test('what the README shows of them is in them', async () => {
  const readme = await readFile(`${ROOT}README.md`, 'utf8');
  const section = /## Use it from your own code\n(.*?)\n## /su.exec(readme)?.[1] ?? '';
  const shown = [...section.matchAll(/```(sh|python|ts|js)\n(.*?)```/gsu)];
  expect(shown.length).toBeGreaterThan(2);
  const names = (await readdir(folder)).filter((name) => /\.(sh|py|ts|js)$/.test(name));
  const files = await Promise.all(names.map((name) => readFile(new URL(name, folder), 'utf8')));
  for (const [, , code = ''] of shown)
    expect(
      files.some((text) => text.includes(code)),
      code,
    ).toBe(true);
});
