import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { createServer, type AddressInfo } from 'node:net';
import { once } from 'node:events';
import { describe, expect, test } from 'vitest';
import { startCommand } from '../../src/cli/start.ts';
import { PlainError } from '../../src/errors.ts';
import { cli, output, start } from '../command.ts';
import { FAMILY } from '../folders.ts';
import { temporaryFolder } from '../store.ts';
import { PACKAGE, SDL } from '../../src/folders.ts';

describe('the program', () => {
  test('tells its version', async () => {
    const { version } = JSON.parse(await readFile(PACKAGE, 'utf8')) as { version: string };
    expect(await cli(['--version'])).toEqual({ status: 0, stdout: `${version}\n`, stderr: '' });
  });

  test('names an unknown command, and offers the nearest one', async () => {
    expect(await cli(['imprt', 'folder'])).toEqual({
      status: 1,
      stdout: '',
      stderr: "error: unknown command 'imprt'\n(Did you mean import?)\n",
    });
  });

  test('lists its commands when it gets none', async () => {
    const { stderr } = await cli([]);
    for (const command of ['start', 'import', 'ask', 'explain', 'schema'])
      expect(stderr).toContain(`  ${command} `);
  });
});

describe('a mistake that a person can correct is one sentence', () => {
  test('on standard error, with status 1 and no stack', async () => {
    const { status, stdout, stderr } = await cli(['start'], { PORT: 'abc' });
    expect({ status, stdout }).toEqual({ status: 1, stdout: '' });
    expect(stderr).toMatch(/^PORT must be a port.*\n$/);
  });

  test.each([
    [
      'an address of another machine',
      { HOST: '192.0.2.1' },
      'HOST: this machine has no address "192.0.2.1".',
    ],
    ['a host that does not exist', { HOST: 'no.such.host.invalid' }, 'HOST: this machine has no address'],
    [
      'a Neo4j that does not exist',
      { NEO4J_URI: 'bolt://127.0.0.1:1', PORT: '0' },
      'No Neo4j answers at bolt://127.0.0.1:1.',
    ],
  ])('%s', async (_, variables, sentence) => {
    const refused = output(startCommand, variables);
    await expect(refused).rejects.toThrow(sentence);
    await expect(refused).rejects.toBeInstanceOf(PlainError);
  });
});

test('npm run schema writes the file that is committed', async () => {
  const file = SDL;
  const before = await readFile(file, 'utf8');
  expect((await cli(['schema'])).status).toBe(0);
  expect(await readFile(file, 'utf8')).toBe(before);
});

describe('a server of its own', () => {
  test('starts, takes an import that is killed, is whole after it, refuses a taken port, and loses no request when it stops', async () => {
    const port = createServer().listen(0, '127.0.0.1');
    await once(port, 'listening');
    const PORT = String((port.address() as AddressInfo).port);
    port.close();
    const variables = { PORT, DATA_DIR: await temporaryFolder() };
    const server = start(['src/cli/main.ts', 'start'], variables);
    await server.says('Ctrl-C stops both.');
    const ask = async (query: string) => {
      const response = await fetch(`http://127.0.0.1:${PORT}/graphql`, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ query }),
      });
      return ((await response.json()) as { data: never }).data;
    };

    // The sentence is the only one: it comes before Neo4j is started and the seed is imported.
    expect(await cli(['start'], variables)).toEqual({
      status: 1,
      stdout: '',
      stderr: `Port ${PORT} is taken. Set PORT to another one, such as PORT=${Number(PORT) + 1} npm start.\n`,
    });

    // Who was appointed is answered with names from the first start on.
    const named = '{ agency(slug: "fit") { appointments(where: { persons: { some: {} } }) { totalCount } } }';
    expect(await ask(named)).toEqual({ agency: { appointments: { totalCount: 6 } } });
    const many = await manyDocuments();
    const killed = start(['src/cli/main.ts', 'import', many], variables);
    type Imported = {
      documents: { totalCount: number; nodes: { path: string; references: { totalCount: number } }[] };
    };
    let asked = 0;
    // Answers are kept, and may be a second old: each time it is asked in other words.
    const now = async () =>
      (
        (await ask(
          `{ documents(first: 100, where: { path: { contains: ".md" } }) { totalCount nodes { path references { totalCount } } } } # ${asked++}`,
        )) as Imported
      ).documents;
    while ((await now()).totalCount < 4) await new Promise((resolve) => setTimeout(resolve, 20));
    killed.child.kill('SIGKILL');
    await killed.ended;
    const { totalCount, nodes } = await now();
    expect(totalCount).toBeLessThan(61);
    for (const { path, references } of nodes)
      expect(references.totalCount, path).toBe(path.includes('klanten-van-fit') ? 29 : 5);

    const { status, stdout } = await cli(['import', many], variables);
    expect(status).toBe(0);
    expect(stdout).toMatch(/Documents: \d+ new, \d+ unchanged/);
    expect((await now()).totalCount).toBe(61);

    // What is asked when SIGTERM comes is answered.
    const shared = (first: number) => ask(`{ shared(of: ["FIT", "VLAIO"], first: ${first}) { totalCount } }`);
    await shared(21);
    const underWay = Array.from({ length: 20 }, (_, i) => shared(i + 1));
    server.child.kill('SIGTERM');
    for (const answer of await Promise.all(underWay)) expect(answer).toHaveProperty('shared.totalCount');
    expect((await server.ended).status).toBe(0);
  });
});

/** Sixty documents that differ. */
async function manyDocuments(): Promise<string> {
  const folder = `${await temporaryFolder()}/many`;
  await mkdir(folder);
  const text = await readFile(`${FAMILY}/Landbouw en natuur/Water in het landschap/beken.md`, 'utf8');
  for (let i = 0; i < 60; i++)
    await writeFile(`${folder}/document-${i}.md`, text.replaceAll('Subsidie', `Subsidie ${i} voor`));
  return folder;
}
