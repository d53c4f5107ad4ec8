import { describe, expect, test } from 'vitest';
import neo4j from 'neo4j-driver';
import { openReader } from '../../src/graph/neo4j/reader.ts';
import { openYoga } from '../../src/server/yoga.ts';
import { ask, driver, post, tryAsk, yoga } from '../ask.ts';

const code = async (query: string) => (await tryAsk(query)).errors?.[0]?.extensions?.['code'];

describe('an operation that is too large is refused, with the limit and what came', () => {
  test('too many tokens', async () => {
    expect(await code(`{ ${'__typename '.repeat(1_100)} }`)).toBe('TOKENS_LIMIT');
  });
  test('too many aliases', async () => {
    const query = `{ ${Array.from({ length: 80 }, (_, i) => `a${i}: __typename`).join(' ')} }`;
    expect((await tryAsk(query)).errors?.[0]).toMatchObject({
      message: 'The operation has 80 aliases, and 60 is the limit.',
      extensions: { code: 'ALIASES_LIMIT', limit: 60, got: 80 },
    });
  });
  test('too deep', async () => {
    const query = `{ agency(slug: "fit") { ${'decisions(first: 1) { nodes { agencies(first: 1) { nodes { '.repeat(6)} slug ${'} } } }'.repeat(6)} } }`;
    expect(await code(query)).toMatch(/LEVELS_LIMIT|DEPTH_LIMIT/);
  });
  test('too costly: first: counts', async () => {
    const query = (first: number) =>
      `{ decisions(first: ${first}) { nodes { agencies(first: ${first}) { nodes { decisions(first: ${first}) { nodes { id } } } } } } }`;
    expect(await code(query(100))).toBe('COMPLEXITY_LIMIT');
    expect(await code(query(10))).toBeUndefined();
  });
  test('nested introspection', async () => {
    const query = `{ __schema { types { ${'fields { type { '.repeat(6)} name ${'} }'.repeat(6)} } } }`;
    expect((await tryAsk(query)).errors?.[0]?.message).toBeDefined();
  });
  test('a body over 1 MB', async () => {
    expect(
      (await post(JSON.stringify({ query: '{__typename}', variables: { x: 'x'.repeat(1 << 20) } }))).status,
    ).toBe(413);
  });
});

describe("a caller's mistake is named", () => {
  test.each([
    [
      '{ decisions(first: -1) { nodes { id } } }',
      'decisions(first:) takes a number from 0 to 100, but got -1.',
    ],
    [
      '{ decisions(first: 101) { nodes { id } } }',
      'decisions(first:) takes a number from 0 to 100, but got 101.',
    ],
    ['{ decisions(first: 1, last: 1) { nodes { id } } }', 'decisions takes first or last, but got both.'],
    [
      '{ decisions(after: "zzz") { nodes { id } } }',
      'after takes a cursor that an earlier answer gave, but got: zzz',
    ],
    [
      `{ nodes(ids: ${JSON.stringify(Array.from({ length: 101 }, String))}) { id } }`,
      'nodes(ids:) takes at most 100 ids, but got 101.',
    ],
  ])('%s', async (query, message) => {
    const { errors } = await tryAsk(query);
    expect(errors?.[0]).toMatchObject({ message, extensions: { code: 'BAD_USER_INPUT' } });
  });
  test('an unknown thing is null, not an error', async () => {
    expect(
      await ask(
        '{ node(id: "Agency:none") { id } agency(slug: "none") { name } nodes(ids: ["x", "Agency:fit"]) { id } }',
      ),
    ).toEqual({
      node: null,
      agency: null,
      nodes: [null, { id: 'Agency:fit' }],
    });
  });
});

describe('what may be sent', () => {
  test('no form and no upload', async () => {
    for (const type of [
      'application/x-www-form-urlencoded',
      'multipart/form-data; boundary=x',
      'text/plain',
    ]) {
      expect((await post('query={__typename}', { 'content-type': type })).status).toBe(415);
    }
  });
  test('any origin may read, without credentials', async () => {
    const response = await post('{"query":"{__typename}"}', { origin: 'https://example.org' });
    expect(response.headers.get('access-control-allow-origin')).toMatch(/^(\*|https:\/\/example.org)$/);
    expect(response.headers.get('access-control-allow-credentials')).not.toBe('true');
  });
  test('a plain GET that a page of another origin could cause is refused', async () => {
    const response = await yoga.fetch('http://localhost/graphql?query={__typename}');
    expect(response.status).toBe(403);
  });
});

describe('when something is wrong', () => {
  test('an unexpected error is masked and logged with the id that the caller gets', async () => {
    const logged: string[] = [];
    const broken = openYoga({
      // A database that is not there is a fault of the operator's, not of the caller's.
      reader: openReader(driver, 'secret'),
      onError: (error, id) => logged.push(`${id} ${(error as Error).message}`),
    });
    const body = '{"query":"{ agency(slug: \\"fit\\") { id } }"}';
    const response = await broken.fetch('http://localhost/graphql', {
      method: 'POST',
      headers: { 'content-type': 'application/json', 'content-length': String(body.length) },
      body,
    });
    const text = await response.text();
    expect(text).not.toContain('secret');
    const { errors } = JSON.parse(text) as { errors: { extensions: { code: string; requestId: string } }[] };
    expect(errors[0]?.extensions.code).toBe('INTERNAL_SERVER_ERROR');
    expect(logged).toEqual([
      expect.stringMatching(new RegExp(`^${errors[0]?.extensions.requestId} .*secret`)),
    ]);
  });
  test('/ready says that Neo4j is away, and /health that the server is not', async () => {
    const nowhere = neo4j.driver('bolt://127.0.0.1:1', undefined, { connectionTimeout: 500 });
    const away = openYoga({ reader: openReader(nowhere, 'neo4j') });
    expect((await away.fetch('http://localhost/ready')).status).toBe(503);
    expect((await away.fetch('http://localhost/health')).status).toBe(200);
    const body = '{"query":"{ agency(slug: \\"fit\\") { id } }"}';
    const headers = { 'content-type': 'application/json', 'content-length': String(body.length) };
    const started = Date.now();
    const answer = (await (
      await away.fetch('http://localhost/graphql', { method: 'POST', headers, body })
    ).json()) as { errors: { extensions: { code: string } }[] };
    expect(answer.errors[0]?.extensions.code).toBe('GRAPH_UNAVAILABLE');
    expect(Date.now() - started, 'bounded by the deadline, not by the driver').toBeLessThan(4_000);
    await nowhere.close();
    expect((await yoga.fetch('http://localhost/ready')).status).toBe(200);
  });
});

describe('GraphiQL', () => {
  const page = (headers: Record<string, string>) =>
    yoga.fetch('http://localhost/graphql', { headers: { accept: 'text/html', ...headers } });
  test('is sent compressed, and only once', async () => {
    const first = await page({ 'accept-encoding': 'br' });
    expect(first.headers.get('content-encoding')).toBe('br');
    expect((await first.arrayBuffer()).byteLength).toBeLessThan(3_000_000);
    const etag = first.headers.get('etag') ?? '';
    expect((await page({ 'if-none-match': etag })).status).toBe(304);
  });
  test('is where / leads', async () => {
    const response = await yoga.fetch('http://localhost/', { redirect: 'manual' });
    expect([response.status, response.headers.get('location')]).toEqual([302, '/graphql']);
  });
});
