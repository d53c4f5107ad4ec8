import { getIntrospectionQuery } from 'graphql';
import { get, type IncomingMessage } from 'node:http';
import { once } from 'node:events';
import { text } from 'node:stream/consumers';
import { createBrotliDecompress, createGunzip } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Reader } from '../../src/graph/neo4j/reader.ts';
import { listen, type Listening } from '../../src/server/listen.ts';
import { reader } from '../ask.ts';

/** Holds back what it reads for an export, but for the first pages, until the test lets go. */
let [held, letGo] = [Promise.resolve(), () => {}];
let pages = 0;
const slow: Reader = {
  async read({ text, parameters }, options) {
    if (!('limit' in parameters)) return reader.read({ text, parameters }, options);
    if (++pages > 3) await held;
    return reader.read({ text, parameters: { ...parameters, limit: 5 } }, options);
  },
};

let server: Listening;
beforeAll(async () => {
  server = await listen({ reader: slow }, '127.0.0.1', 0);
});
afterAll(() => server.close());

const introspection = `/graphql?query=${encodeURIComponent(getIntrospectionQuery())}`;
const DECODERS = { br: createBrotliDecompress, gzip: createGunzip };

/** Asks without a client that decompresses by itself. */
async function ask(path: string, encoding: string, accept = '*/*'): Promise<IncomingMessage> {
  const headers = { accept, 'accept-encoding': encoding };
  const [response] = (await once(get(`${server.url}${path}`, { headers }), 'response')) as [IncomingMessage];
  return response;
}

/** How many bytes come, and the text that they are. */
async function sent(response: IncomingMessage) {
  let bytes = 0;
  response.on('data', (chunk: Buffer) => (bytes += chunk.length));
  const decoder = DECODERS[response.headers['content-encoding'] as keyof typeof DECODERS];
  const whole = await text(decoder ? response.pipe(decoder()) : response);
  return { bytes, whole };
}

describe.each(['br', 'gzip'])('a client that accepts %s', (encoding) => {
  test.each([
    ['the schema', introspection, '*/*'],
    ['a file', '/export/graph.csv', '*/*'],
    ['GraphiQL', '/graphql', 'text/html'],
  ])('gets %s in less than half of its bytes, and the same text', async (_, path, accept) => {
    const plain = await sent(await ask(path, 'identity', accept));
    const response = await ask(path, encoding, accept);
    expect(response.headers['content-encoding']).toBe(encoding);
    expect(response.headers.vary?.toLowerCase()).toContain('accept-encoding');
    const { bytes, whole } = await sent(response);
    expect(whole === plain.whole).toBe(true);
    expect(bytes).toBeLessThan(plain.bytes / 2);
  });

  test('gets a small answer as it is', async () => {
    const response = await ask('/graphql?query={__typename}', encoding);
    expect(response.headers['content-encoding']).toBeUndefined();
    expect((await sent(response)).whole).toBe('{"data":{"__typename":"Query"}}');
  });

  test('gets the beginning of a file before its end is read', async () => {
    held = new Promise((resolve) => (letGo = resolve));
    pages = 0;
    const response = await ask('/export/graph.csv', encoding);
    const decoder = response.pipe(DECODERS[encoding as keyof typeof DECODERS]());
    const [first] = (await once(decoder, 'data')) as [Buffer];
    expect(first.toString()).toMatch(/^\W*id,/i);
    const started = pages;
    letGo();
    await text(decoder);
    expect(pages).toBeGreaterThan(started);
  });
});

test('a client that refuses an encoding does not get it', async () => {
  for (const path of [introspection, '/graphql']) {
    const encoding = async (accepted: string) =>
      (await ask(path, accepted, path === '/graphql' ? 'text/html' : '*/*')).headers['content-encoding'];
    expect(await encoding('gzip, br;q=0')).toBe('gzip');
    expect(await encoding('br;q=0.1, gzip;q=0')).toBe('br');
    expect(await encoding('zstd')).toBeUndefined();
  }
});

test('a client that leaves in the middle of a compressed file ends its reading', async () => {
  held = new Promise((resolve) => (letGo = resolve));
  pages = 0;
  const response = await ask('/export/graph.json', 'gzip');
  await once(response, 'data');
  response.destroy();
  await new Promise((resolve) => setTimeout(resolve, 500));
  letGo();
  await new Promise((resolve) => setTimeout(resolve, 500));
  expect(pages).toBeLessThanOrEqual(5);
});
