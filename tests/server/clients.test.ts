import { afterAll, describe, expect, test } from 'vitest';
import type { Reader } from '../../src/graph/neo4j/reader.ts';
import { LIMITS } from '../../src/limits.ts';
import { listen } from '../../src/server/listen.ts';
import { reader } from '../ask.ts';

const server = await listen({ reader, proxies: 1 }, '127.0.0.1', 0);
afterAll(() => server.close());

const QUERY = '/graphql?query={__typename}';
const from = (client: string, path = QUERY, url = server.url) =>
  fetch(`${url}${path}`, { headers: { 'x-forwarded-for': client } });

/** Asks until the points of a client are used up. */
async function useUp(client: string): Promise<Response> {
  for (;;) {
    const answers = await Promise.all(Array.from({ length: 10 }, () => from(client)));
    const refused = answers.find(({ status }) => status === 429);
    if (refused) return refused;
  }
}

describe('a client that asks too much', () => {
  test('is refused with a code and a time, and no other client is', async () => {
    const refused = await useUp('192.0.2.1');
    expect(refused.headers.get('x-error-code')).toBe('CLIENT_LIMIT');
    expect(Number(refused.headers.get('retry-after'))).toBeGreaterThan(0);
    expect(refused.headers.get('ratelimit')).toMatch(/^"points";r=0;t=\d+$/);
    const { errors } = (await refused.json()) as { errors: { message: string; extensions: object }[] };
    expect(errors[0]?.message).toMatch(
      /^Your requests took more than 600 points in 10 s.* Try again in \d+ s\.$/,
    );
    expect(errors[0]?.extensions).toEqual({ code: 'CLIENT_LIMIT' });
    expect((await from('192.0.2.2')).status).toBe(200);
  });

  test('is still told whether the server is well', async () => {
    await useUp('192.0.2.3');
    expect((await from('192.0.2.3', '/health')).status).toBe(200);
    expect((await from('192.0.2.3', '/ready')).status).toBe(200);
  });
});

test('an answer says how many points are left', async () => {
  const { headers } = await from('192.0.2.4');
  expect(headers.get('ratelimit-policy')).toBe(`"points";q=${LIMITS.clientPoints};w=${LIMITS.clientSeconds}`);
  expect(headers.get('ratelimit')).toBe(`"points";r=${LIMITS.clientPoints - 1};t=${LIMITS.clientSeconds}`);
});

test('requests of one client at the same time are bounded; those of others go on', async () => {
  let answer = () => {};
  const mayAnswer = new Promise<void>((resolve) => (answer = resolve));
  const slow: Reader = {
    async read(statement, options) {
      await mayAnswer;
      return reader.read(statement, options);
    },
  };
  const held = await listen({ reader: slow, proxies: 1, cache: false }, '127.0.0.1', 0);
  const query = '/graphql?query={agency(slug:"fit"){caption}}';
  const many = Array.from({ length: LIMITS.clientRequestsAtOnce }, () => from('192.0.2.5', query, held.url));
  await expect
    .poll(async () => (await from('192.0.2.5', QUERY, held.url)).status, { timeout: 10_000 })
    .toBe(429);
  expect((await from('192.0.2.6', QUERY, held.url)).status).toBe(200);
  answer();
  expect((await Promise.all(many)).map(({ status }) => status)).toEqual(many.map(() => 200));
  expect((await from('192.0.2.5', QUERY, held.url)).status).toBe(200);
  await held.close();
});

test('a program of the same machine is not bounded without a proxy', async () => {
  const open = await listen({ reader }, '127.0.0.1', 0);
  for (let i = 0; i <= LIMITS.clientPoints / 20; i++) {
    const answers = await Promise.all(Array.from({ length: 20 }, () => fetch(`${open.url}${QUERY}`)));
    expect(new Set(answers.map(({ status }) => status))).toEqual(new Set([200]));
  }
  await open.close();
});
