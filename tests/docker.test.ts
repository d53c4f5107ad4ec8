import { existsSync, readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { expect, test } from 'vitest';
import { readConfig } from '../src/cli/config.ts';
import { pathToFileURL } from 'node:url';
import { ROOT } from '../src/folders.ts';

const root = pathToFileURL(ROOT);
const text = (path: string) => readFileSync(new URL(path, root), 'utf8');
const { services, volumes } = parse(text('docker-compose.yml')) as {
  services: Record<
    string,
    {
      image?: string;
      environment: Record<string, string>;
      ports: string[];
      volumes: string[];
      healthcheck?: object;
      depends_on?: Record<string, { condition: string }>;
    }
  >;
  volumes: Record<string, null>;
};
const dockerfile = text('Dockerfile');

test('compose runs the version of Neo4j that is started without it', () => {
  const [, minor] =
    /<artifactId>neo4j-bolt<\/artifactId>\s*<version>(\d+\.\d+)/.exec(
      text('src/graph/neo4j/local/pom.xml'),
    ) ?? [];
  expect(services['neo4j']?.image).toBe(`neo4j:${minor}-community`);
});

test('the server waits for a healthy Neo4j, and both reach this machine alone', () => {
  expect(services['server']?.depends_on).toEqual({ neo4j: { condition: 'service_healthy' } });
  expect(services['neo4j']?.healthcheck).toBeDefined();
  expect(dockerfile).toContain('HEALTHCHECK');
  for (const { ports } of Object.values(services))
    for (const port of ports) expect(port).toMatch(/^127\.0\.0\.1:/);
});

test('the data outlive the container', () => {
  expect(services['neo4j']?.volumes).toEqual(['neo4j:/data']);
  expect(volumes).toHaveProperty('neo4j');
});

test('the server understands the variables that compose gives it', () => {
  const { environment } = services['server'] as (typeof services)[string];
  const given = Object.fromEntries(
    Object.entries(environment).map(([name, value]) => [name, value.replace(/\$\{\w+:-(.*)\}/, '$1')]),
  );
  expect(readConfig(given).neo4j).toMatchObject({
    uri: 'bolt://neo4j:7687',
    username: 'neo4j',
    password: services['neo4j']?.environment['NEO4J_AUTH']?.replace(/^neo4j\/\$\{\w+:-(.*)\}$/, '$1'),
  });
});

test('everything that the image copies and runs is there, and nothing else is sent to the builder', () => {
  const ignored = text('.dockerignore').split('\n');
  const copied = [...dockerfile.matchAll(/^COPY (.*) \S+$/gm)].flatMap(([, paths]) =>
    (paths as string).split(' '),
  );
  for (const path of copied) {
    expect(existsSync(new URL(path, root)), path).toBe(true);
    expect(ignored).toContain(`!${path}`);
  }
  const [, command] = /^ENTRYPOINT (\[.*\])$/m.exec(dockerfile) ?? [];
  const [, , , file = ''] = JSON.parse(command as string) as string[];
  expect(existsSync(new URL(file, root))).toBe(true);
});
