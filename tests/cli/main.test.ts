import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { createServer, type AddressInfo } from 'node:net';
import { once } from 'node:events';
import { describe, expect, test } from 'vitest';
import { cli, start } from '../command.ts';
import { FAMILY } from '../folders.ts';
import { temporaryFolder } from '../store.ts';
import { questions } from '../../src/api/catalogue.ts';
import { PACKAGE, SDL } from '../../src/folders.ts';
import { address, ask } from '../ask.ts';

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

describe('ask', () => {
  test('prints the data of the answer as JSON', async () => {
    const { status, stdout } = await cli(['ask', '2', '--json'], { NEO4J_URI: address.uri });
    expect(status).toBe(0);
    expect(JSON.parse(stdout)).toEqual(await ask(operationOf(2)));
  });

  test('prints the catalogue as JSON', async () => {
    const listed = JSON.parse((await cli(['ask', '--json'])).stdout) as object[];
    expect(listed).toEqual(questions);
  });
});

describe('a mistake that a person can correct is one sentence, with status 1', () => {
  test.each([
    [
      'a path that does not exist',
      ['import', '--check', '/no/such'],
      {},
      'There is no file or folder /no/such.',
    ],
    [
      'an address of another machine',
      ['start'],
      { HOST: '192.0.2.1' },
      'HOST: this machine has no address "192.0.2.1".',
    ],
    [
      'a host that does not exist',
      ['start'],
      { HOST: 'no.such.host.invalid' },
      'HOST: this machine has no address',
    ],
    ['a wrong port', ['start'], { PORT: 'abc' }, 'PORT must be a port'],
    [
      'a Neo4j that does not exist',
      ['start'],
      { NEO4J_URI: 'bolt://127.0.0.1:1' },
      'No Neo4j answers at bolt://127.0.0.1:1.',
    ],
    ['no file to explain', ['explain', '/no/such.graphql'], {}, 'There is no file /no/such.graphql.'],
    [
      'variables that are not JSON',
      ['explain', 'package.json', '--variables', 'slug=fit'],
      {},
      '--variables must be JSON',
    ],
  ])('%s', async (_, args, variables, sentence) => {
    const { status, stdout, stderr } = await cli(args, variables);
    expect({ status, stdout }).toEqual({ status: 1, stdout: '' });
    expect(stderr).toContain(sentence);
    expect(stderr).not.toContain('    at ');
    expect(stderr.trim().split('\n')).toHaveLength(1);
  });
});

test('npm run schema writes the file that is committed', async () => {
  const file = SDL;
  const before = await readFile(file, 'utf8');
  expect((await cli(['schema'])).status).toBe(0);
  expect(await readFile(file, 'utf8')).toBe(before);
});

describe('a server of its own', () => {
  test('starts, takes an import that is killed, is whole after it, refuses a taken port, and stops', async () => {
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
          `{ documents(first: 100) { totalCount nodes { path references { totalCount } } } } # ${asked++}`,
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

    server.child.kill('SIGINT');
    expect((await server.ended).status).toBe(0);
  });
});

const operationOf = (number: number) => questions.find((one) => one.number === number)?.operation ?? '';

/** Sixty documents that differ. */
async function manyDocuments(): Promise<string> {
  const folder = `${await temporaryFolder()}/many`;
  await mkdir(folder);
  const text = await readFile(`${FAMILY}/Landbouw en natuur/Water in het landschap/beken.md`, 'utf8');
  for (let i = 0; i < 60; i++)
    await writeFile(`${folder}/document-${i}.md`, text.replaceAll('Subsidie', `Subsidie ${i} voor`));
  return folder;
}
