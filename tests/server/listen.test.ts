import { once } from 'node:events';
import { get, type IncomingMessage } from 'node:http';
import { connect } from 'node:net';
import { setTimeout as wait } from 'node:timers/promises';
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

test('while a server drains, /ready says no, requests are answered, and each answer closes its connection', async () => {
  const server = await listen({ reader }, '127.0.0.1', 0);
  expect((await fetch(`${server.url}/ready`)).status).toBe(200);
  const closed = server.close(0.5);
  const ready = await fetch(`${server.url}/ready`);
  expect([ready.status, ready.headers.get('x-error-code')]).toEqual([503, 'STOPPING']);
  const answer = await fetch(`${server.url}${QUERY}`);
  expect(answer.headers.get('connection')).toBe('close');
  expect(await answer.json()).toEqual({ data: { agency: { caption: 'FIT' } } });
  await closed;
  await expect(fetch(`${server.url}${QUERY}`)).rejects.toThrow('fetch failed');
});

test('two servers behind a proxy are started anew one after the other: no request fails', async () => {
  const open = () => listen({ reader }, '127.0.0.1', 0);
  const servers = [await open(), await open()];
  const isReady = [true, true];
  const watching = setInterval(() => {
    servers.forEach(async ({ url }, i) => {
      isReady[i] = await fetch(`${url}/ready`).then(
        ({ status }) => status === 200,
        () => false,
      );
    });
  }, 100);
  let turn = 0;
  const statuses: number[] = [];
  let over = false;
  const client = async () => {
    while (!over) {
      const to = isReady[turn++ % 2] ? (turn - 1) % 2 : isReady[0] ? 0 : 1;
      statuses.push((await fetch(`${servers[to]?.url}${QUERY}`)).status);
    }
  };
  const clients = Array.from({ length: 8 }, client);
  try {
    for (const i of [0, 1]) {
      await servers[i]?.close(1);
      servers[i] = await open();
      await expect.poll(() => isReady[i], { timeout: 10_000 }).toBe(true);
    }
  } finally {
    over = true;
    await Promise.all(clients);
    clearInterval(watching);
  }
  expect(statuses.length).toBeGreaterThan(50);
  expect(new Set(statuses)).toEqual(new Set([200]));
  await Promise.all(servers.map((server) => server.close()));
});

test('a hundred clients that do not read the page of nine megabytes hold no copies of it', async () => {
  const server = await listen({ reader }, '127.0.0.1', 0);
  const page = await fetch(`${server.url}/graphql`, {
    headers: { accept: 'text/html', 'accept-encoding': 'identity' },
  });
  const bytes = (await page.arrayBuffer()).byteLength;
  expect(bytes).toBeGreaterThan(5_000_000);
  const before = process.memoryUsage.rss();
  const sockets = Array.from({ length: 100 }, () => {
    const socket = connect(Number(new URL(server.url).port), '127.0.0.1');
    socket.pause();
    socket.write('GET /graphql HTTP/1.1\r\nhost: localhost\r\naccept: text/html\r\n\r\n');
    return socket;
  });
  await wait(2_000);
  expect(process.memoryUsage.rss() - before).toBeLessThan(20 * bytes);
  for (const socket of sockets) socket.destroy();
  await server.close();
});
