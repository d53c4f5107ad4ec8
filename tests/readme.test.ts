import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { openYoga } from '../src/server/yoga.ts';
import { ROOT, SEED } from './folders.ts';
import { postTo } from './post.ts';
import { openOwnStore } from './store.ts';

const text = (path: string) => readFileSync(join(ROOT, path), 'utf8');
const readme = text('README.md');
/** The pages of the project, by path. */
const PAGES = [
  'README.md',
  'CONTRIBUTING.md',
  ...readdirSync(`${ROOT}docs`)
    .filter((name) => name.endsWith('.md'))
    .map((name) => `docs/${name}`),
];

describe('the answers that the README shows are the answers of the server', () => {
  let yoga: ReturnType<typeof openYoga>;
  beforeAll(async () => {
    const store = await openOwnStore();
    await store.import([`${SEED}/documents`, `${SEED}/decisions`]);
    yoga = openYoga({ reader: store.reader });
  });

  test.each(
    [...readme.matchAll(/```graphql\n(.*?)```(?:\n```json\n(.*?)```)?/gsu)].map(([, ...pair]) => pair),
  )('%s', async (question = '', answer?: string) => {
    const response = await postTo(yoga, JSON.stringify({ query: question }));
    const { data, errors } = (await response.json()) as { data: unknown; errors?: object[] };
    expect(errors).toBeUndefined();
    if (answer) expect(data).toEqual(JSON.parse(answer));
  });
});

/** The anchors of a page, as GitHub makes them of its headings. */
const anchorsOf = (page: string) =>
  [...text(page).matchAll(/^#+ (.+)$/gm)].map(([, heading = '']) =>
    heading
      .toLowerCase()
      .replace(/[^\w\- ]/g, '')
      .replaceAll(' ', '-'),
  );

describe.each(PAGES)('%s', (page) => {
  test('links to files and headings that exist', () => {
    const links = [...text(page).matchAll(/\]\(([^):]+)\)/gu)].map(([, link]) => link as string);
    for (const link of links) {
      const [path = '', anchor] = link.split('#');
      const file = path === '' ? page : join(dirname(page), path);
      expect(existsSync(join(ROOT, file)), link).toBe(true);
      if (anchor !== undefined) expect(anchorsOf(file), link).toContain(anchor);
    }
  });

  test('names files of src, tests, schema and seed that exist', () => {
    const named = [...text(page).matchAll(/`((?:src|tests|schema|seed)\/[\w./-]*)`/g)].map(
      ([, path = '']) => path,
    );
    for (const path of named.filter((one) => !/NN|FORMAT|minister/.test(one)))
      expect(existsSync(join(ROOT, path)), path).toBe(true);
  });

  test('names scripts of package.json and test files', () => {
    const { scripts } = JSON.parse(text('package.json')) as { scripts: object };
    for (const [, script] of text(page).matchAll(/npm (?:run )?(start|test|(?<=run )\w+)/gu))
      expect(scripts).toHaveProperty(script as string);
    for (const [, file = ''] of text(page).matchAll(/npx vitest [^\n]* (tests\/\S+\.test\.ts)/g))
      expect(existsSync(join(ROOT, file)), file).toBe(true);
  });
});

test('the README describes every folder of src', () => {
  const folders = readdirSync(`${ROOT}src`, { withFileTypes: true }).filter((one) => one.isDirectory());
  const described = [...readme.matchAll(/^\| `src\/(\w+)\/` \|/gm)].map(([, folder]) => folder);
  expect(described.toSorted()).toEqual(folders.map(({ name }) => name).toSorted());
});

test('docs/import.md describes every option of the import', () => {
  const command = /\.command\('import'\)(.*?)\.action/s.exec(text('src/cli/main.ts'))?.[1] ?? '';
  const described = [...text('docs/import.md').matchAll(/^\| `(--\w+)` \|/gm)].map(([, option]) => option);
  const options = [...command.matchAll(/\.option\('(--\w+)/g)].map(([, option]) => option);
  expect(described.toSorted()).toEqual(options.toSorted());
});

test('the README lists every setting of the environment', () => {
  const settings = [...text('src/cli/config.ts').matchAll(/^ {2}([A-Z_0-9]+): /gm)].map(([, name]) => name);
  const rows = readme.slice(readme.indexOf('| variable |')).split('\n\n')[0] ?? '';
  const listed = rows
    .split('\n')
    .flatMap((row) => [...(row.split('|')[1] ?? '').matchAll(/`(\w+)`/g)].map(([, name]) => name));
  expect(listed.toSorted()).toEqual(settings.toSorted());
});
