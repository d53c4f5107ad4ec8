import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { expect, test } from 'vitest';
import { ROOT } from '../src/folders.ts';

const sources = readdirSync(`${ROOT}src`, { recursive: true, encoding: 'utf8' })
  .filter((name) => /\.tsx?$/.test(name))
  .map((name) => ({ name, text: readFileSync(`${ROOT}src/${name}`, 'utf8') }));

/** The page is a program of its own, for the browser. */
const isPage = ({ name }: { name: string }) => name.startsWith('explorer/');
const files = sources.filter((one) => !isPage(one));

/** The part of the program that a file belongs to. */
const partOf = (name: string) => /^(?:graph\/\w+|\w+(?=\/))/.exec(name)?.[0] ?? '';

/** Which files a file imports; imports of types count too. */
const imports = new Map(
  sources.map(({ name, text }) => [
    name,
    [...text.matchAll(/(?:from|import)\s*\(?\s*'(\.[^']+)'/g)].map(([, path = '']) =>
      relative('.', join(dirname(name), path)),
    ),
  ]),
);

/** Which part imports from which. */
const arrows = new Map<string, Set<string>>();
for (const { name } of files)
  for (const one of imports.get(name) ?? []) {
    const [from, to] = [partOf(name), partOf(one)];
    if (from && to && from !== to) arrows.set(from, (arrows.get(from) ?? new Set()).add(to));
  }

/** From what a person calls down to what everything stands on: an import goes from an earlier one to a later. */
const LAYERS = [
  ['cli'],
  ['server'],
  ['export', 'api'],
  ['import', 'analysis'],
  ['search'],
  ['graph/engine'],
  ['graph/neo4j'],
  ['graph/model', 'words'],
];

test('imports between the parts of src go one way', () => {
  const layer = (part: string) => LAYERS.findIndex((parts) => parts.includes(part));
  const wrong = [...arrows].flatMap(([from, all]) =>
    [...all].filter((to) => layer(from) < 0 || layer(to) < layer(from)).map((to) => `${from} → ${to}`),
  );
  expect(wrong).toEqual([]);
  expect(arrows.get('import')).not.toContain('api');
});

test('no file imports itself through others', () => {
  const done = new Set<string>();
  const circles: string[] = [];
  const visit = (name: string, path: readonly string[]) => {
    if (path.includes(name)) circles.push([...path.slice(path.indexOf(name)), name].join(' → '));
    if (path.includes(name) || done.has(name)) return;
    for (const next of imports.get(name) ?? []) visit(next, [...path, name]);
    done.add(name);
  };
  for (const { name } of sources) visit(name, []);
  expect(circles).toEqual([]);
});

test('only src/graph/neo4j knows the driver', () => {
  const others = files.filter(
    ({ name, text }) => !name.startsWith('graph/neo4j/') && text.includes("'neo4j-driver'"),
  );
  expect(others.map(({ name }) => name)).toEqual([]);
});

test('only src/folders.ts addresses a folder relative to itself, and src reads nothing of tests', () => {
  const paths = files.filter(({ text }) => text.includes('import.meta.url'));
  expect(paths.map(({ name }) => name)).toEqual(['folders.ts']);
  expect(files.filter(({ text }) => text.includes('/tests/')).map(({ name }) => name)).toEqual([]);
});

test('the page imports nothing of the rest, and nothing of the rest imports it', () => {
  const crossing = [...imports].flatMap(([from, all]) =>
    all
      .filter((to) => from.startsWith('explorer/') !== to.startsWith('explorer/'))
      .map((to) => `${from} → ${to}`),
  );
  expect(crossing).toEqual([]);
});
