import { describe, expect, test } from 'vitest';
import { openReader } from '../../src/graph/neo4j/reader.ts';
import { openYoga } from '../../src/server/yoga.ts';
import { postTo } from '../post.ts';
import { ask, driver, post, tryAsk, yoga } from '../ask.ts';

describe("a caller's mistake is named", () => {
  test.each([
    ['{ decisions(first: -1) { nodes { id } } }', 'decisions(first:) must be from 0 to 100, not -1.'],
    ['{ decisions(first: 101) { nodes { id } } }', 'decisions(first:) must be from 0 to 100, not 101.'],
    ['{ decisions(first: 1, last: 1) { nodes { id } } }', 'decisions takes `first` or `last`, not both.'],
    [
      '{ decisions(after: "zzz") { nodes { id } } }',
      'after: "zzz" is not a cursor. Use a cursor of an earlier answer.',
    ],
    [
      `{ nodes(ids: ${JSON.stringify(Array.from({ length: 101 }, String))}) { id } }`,
      'nodes(ids:) takes at most 100 ids, not 101.',
    ],
  ])('%s', async (query, message) => {
    const { errors } = await tryAsk(query);
    expect(errors?.[0]).toMatchObject({ message, extensions: { code: 'BAD_USER_INPUT' } });
  });
  test('an unknown node is null, not an error', async () => {
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
    const response = await postTo(broken, '{"query":"{ agency(slug: \\"fit\\") { id } }"}');
    const text = await response.text();
    expect(text).not.toContain('secret');
    const { errors } = JSON.parse(text) as { errors: { extensions: { code: string; requestId: string } }[] };
    expect(errors[0]?.extensions.code).toBe('INTERNAL_SERVER_ERROR');
    expect(logged).toEqual([
      expect.stringMatching(new RegExp(`^${errors[0]?.extensions.requestId} .*secret`)),
    ]);
  });
  test('where the server is being developed, the caller gets the message', async () => {
    const open = openYoga({ reader: openReader(driver, 'secret'), development: true });
    const { errors } = (await (
      await postTo(open, '{"query":"{ agency(slug: \\"fit\\") { id } }"}')
    ).json()) as {
      errors: { message: string }[];
    };
    expect(errors).toMatchObject([{ message: expect.stringContaining('secret') as string }]);
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
