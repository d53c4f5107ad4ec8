import { once } from 'node:events';
import { get, type IncomingMessage } from 'node:http';
import { connect } from 'node:net';
import { json } from 'node:stream/consumers';
import { expect, test } from 'vitest';
import type { Reader } from '../../src/graph/neo4j/reader.ts';
import { listen } from '../../src/server/listen.ts';
import { reader } from '../ask.ts';

const QUERY = '/graphql?query={agency(slug:"fit"){caption}}';

test('a port that is taken is refused in a sentence that names another', async () => {
  const first = await listen({ reader }, '127.0.0.1', 0);
  const port = Number(new URL(first.url).port);
  await expect(listen({ reader }, '127.0.0.1', port)).rejects.toThrow(
    `Port ${port} is taken. Set PORT to another one, such as PORT=${port + 1} npm start.`,
  );
  await first.close();
});

test('a server that stops answers what it was asked, and takes nothing more', async () => {
  let asked = () => {};
  let answer = () => {};
  const isAsked = new Promise<void>((resolve) => (asked = resolve));
  const mayAnswer = new Promise<void>((resolve) => (answer = resolve));
  const slow: Reader = {
    async read(statement, options) {
      asked();
      await mayAnswer;
      return reader.read(statement, options);
    },
  };
  const server = await listen({ reader: slow, cache: false }, '127.0.0.1', 0);
  const answered = new Promise<IncomingMessage>((resolve) =>
    get(`${server.url}${QUERY}`, { agent: false }, resolve),
  );
  await isAsked;
  const closed = server.close();
  const late = connect(Number(new URL(server.url).port), '127.0.0.1');
  expect(((await once(late, 'error')) as [{ code: string }])[0].code).toBe('ECONNREFUSED');
  answer();
  expect(await json(await answered)).toEqual({ data: { agency: { caption: 'FIT' } } });
  await closed;
});

test('a connection on which nothing is asked does not keep a server from stopping', async () => {
  const server = await listen({ reader }, '127.0.0.1', 0);
  const idle = await fetch(`${server.url}${QUERY}`, { keepalive: true });
  await idle.text();
  await server.close();
  await expect(fetch(`${server.url}${QUERY}`)).rejects.toThrow('fetch failed');
});
