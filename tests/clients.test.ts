import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { listen, type Listening } from '../src/server/listen.ts';
import { ask, reader } from './ask.ts';
import { pathToFileURL } from 'node:url';
import { ROOT, TESTS } from './folders.ts';

const folder = pathToFileURL(`${TESTS}/clients/`);
let server: Listening;
beforeAll(async () => {
  server = await listen({ reader }, '127.0.0.1', 0);
});
afterAll(() => server.close());

const isHere = (command: string) => spawnSync(command, ['--version']).status === 0;

/** Runs an example as its reader would, and gives what it prints. */
async function run(...command: readonly string[]): Promise<string> {
  const [name = '', ...args] = command;
  const child = spawn(name, [...args, server.url], { cwd: folder });
  let [printed, failure] = ['', ''];
  child.stdout.on('data', (data) => (printed += String(data)));
  child.stderr.on('data', (data) => (failure += String(data)));
  const [status] = (await once(child, 'close')) as [number];
  expect([status, failure]).toEqual([0, '']);
  return printed;
}

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
  test('graphology', async () => {
    const { network } = (await ask(
      '{ network(focus: ["FIT"], depth: 2) { nodes { key } edges { source target } } }',
    )) as { network: { nodes: object[]; edges: { source: string; target: string }[] } };
    const { nodes, edges } = network;
    const at = edges.filter(({ source, target }) => [source, target].includes('Agency:fit'));
    expect(await run(process.execPath, '--import', 'tsx', 'graphology.ts')).toBe(
      `${nodes.length} nodes, ${edges.length} edges, ${at.length} of them at FIT\n`,
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
  const shown = [...section.matchAll(/```(sh|python|ts)\n(.*?)```/gsu)];
  expect(shown.length).toBeGreaterThan(2);
  const files = await Promise.all(
    ['curl.sh', 'ask.py', 'typed.ts', 'graphology.ts'].map((name) => readFile(new URL(name, folder), 'utf8')),
  );
  for (const [, , code = ''] of shown)
    expect(
      files.some((text) => text.includes(code)),
      code,
    ).toBe(true);
});
