import { readFileSync } from 'node:fs';
import { minVersion, satisfies } from 'semver';
import { expect, test } from 'vitest';
import { ROOT } from './folders.ts';

interface Package {
  readonly version?: string;
  readonly engines?: { readonly node?: string };
}
const read = (name: string) => JSON.parse(readFileSync(`${ROOT}${name}`, 'utf8')) as unknown;
const { engines, dependencies, devDependencies } = read('package.json') as {
  engines: { node: string };
  dependencies: Record<string, string>;
  devDependencies: Record<string, string>;
};
const { packages } = read('package-lock.json') as { packages: Record<string, Package> };

/** The first Node of each line that package.json promises. */
const oldest = engines.node.split('||').map((line) => String(minVersion(line)));

test.each(oldest)('npm ci on Node %s installs no package that asks for another Node', (node) => {
  const refused = Object.entries(packages).filter(
    ([, { engines }]) => engines?.node !== undefined && !satisfies(node, engines.node),
  );
  expect(refused.map(([path, { engines }]) => `${path} wants ${engines?.node}`)).toEqual([]);
});

test('Node 20.19 to 24 are promised', () => {
  for (const node of ['20.19.0', '22.21.0', '24.0.0']) expect(satisfies(node, engines.node), node).toBe(true);
  expect(satisfies('18.20.0', engines.node)).toBe(false);
});

test('each package is asked for in one version, so that two installs are the same', () => {
  for (const [name, version] of Object.entries({ ...dependencies, ...devDependencies }))
    expect(version, name).toMatch(/^(npm:[\w@/-]+@)?\d+\.\d+\.\d+$/);
});

test('there is one copy of graphql: it refuses the types of another', () => {
  expect(Object.keys(packages).filter((path) => path.endsWith('node_modules/graphql'))).toEqual([
    'node_modules/graphql',
  ]);
});
