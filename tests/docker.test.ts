import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { expect, test } from 'vitest';
import { readConfig } from '../src/cli/config.ts';
import { listen } from '../src/server/listen.ts';
import { reader } from './ask.ts';
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
      healthcheck?: { test: string };
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

test('the server starts after the health check of Neo4j succeeds, and only this machine can reach the ports', () => {
  expect(services['server']?.depends_on).toEqual({ neo4j: { condition: 'service_healthy' } });
  expect(services['neo4j']?.healthcheck?.test).toContain('cypher-shell');
  for (const { ports } of Object.values(services))
    for (const port of ports) expect(port).toMatch(/^127\.0\.0\.1:/);
});

test('compose declares a named volume for /data, the folder in which the image of Neo4j keeps its data', () => {
  expect(services['neo4j']?.volumes).toEqual(['neo4j:/data']);
  expect(volumes).toHaveProperty('neo4j');
});

test('the health check of the image fails unless the server is ready', async () => {
  const [, text = ''] = /^HEALTHCHECK [^\n]*\\\n\s*CMD (\[.*\])$/m.exec(dockerfile) ?? [];
  const [, ...args] = JSON.parse(text) as string[];
  const check = async (port: string) => {
    const child = spawn(
      process.execPath,
      args.map((arg) => arg.replace(':4000/', `:${port}/`)),
    );
    return ((await once(child, 'exit')) as [number])[0];
  };
  const ready = await listen({ reader }, '127.0.0.1', 0);
  const empty = { read: () => Promise.resolve({ filled: false }) };
  const notReady = await listen({ reader: empty }, '127.0.0.1', 0);
  const [port, other] = [ready, notReady].map(({ url }) => new URL(url).port) as [string, string];
  expect(await check(port)).toBe(0);
  expect(await check(other)).toBe(1);
  await Promise.all([ready.close(), notReady.close()]);
  expect(await check(port)).toBe(1);
});

test('the server accepts the variables that compose gives it', () => {
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

test('the files that the image copies and runs exist, and .dockerignore lets them through', () => {
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
