import { afterAll, afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { graphUnavailable } from '../../src/errors.ts';
import { connect } from '../../src/graph/neo4j/driver.ts';
import { openReader } from '../../src/graph/neo4j/reader.ts';
import { openYoga } from '../../src/server/yoga.ts';
import { address, ask, post, reader, statements } from '../ask.ts';
import { openProxy } from '../graph/neo4j/proxy.ts';
import { postTo } from '../post.ts';

const operation = (first: number) => `{ decisions(first: ${first}) { nodes { title } } }`;
beforeEach(() => void (statements.length = 0));
afterEach(() => void vi.useRealTimers());

test('the same operation is asked of the graph once', async () => {
  const [one, two] = [await ask(operation(3)), await ask(operation(3))];
  expect(two).toEqual(one);
  expect(statements).toHaveLength(1);
});

test('other variables are another question', async () => {
  const query = 'query ($n: Int) { decisions(first: $n) { nodes { title } } }';
  await ask(query, { n: 1 });
  expect(await ask(query, { n: 2 })).toMatchObject({ decisions: { nodes: [{}, {}] } });
  expect(statements).toHaveLength(2);
});

test('an answer with an error is not kept: the same operation is answered as soon as it can be', async () => {
  let away = true;
  const flaky = openYoga({
    reader: {
      read: (statement, options) =>
        away && !statement.text.includes('Meta')
          ? Promise.reject(graphUnavailable('The graph does not answer.'))
          : reader.read(statement, options),
    },
  });
  const asked = () => postTo(flaky, JSON.stringify({ query: operation(6) }));
  const failed = await asked();
  expect(failed.headers.get('etag')).toBeNull();
  expect(await failed.json()).toMatchObject({ errors: [{ extensions: { code: 'GRAPH_UNAVAILABLE' } }] });
  away = false;
  expect(await (await asked()).json()).toEqual({ data: await ask(operation(6)) });
});

test('an answer says which one it is, and that a cache asks before it gives it again', async () => {
  const { headers } = await post(JSON.stringify({ query: operation(4) }));
  expect(headers.get('etag')).toMatch(/^W\/".+"$/);
  expect(headers.get('cache-control')).toBe('public, no-cache');
});

test('a graph of another version is asked anew', async () => {
  let version = 'one';
  vi.useFakeTimers({ toFake: ['Date'] });
  const changing = openYoga({
    reader: {
      read: (statement, options) =>
        statement.text.includes('Meta') ? Promise.resolve({ version }) : reader.read(statement, options),
    },
  });
  const get = () => changing.fetch(`http://localhost/graphql?query=${encodeURIComponent(operation(5))}`);
  await get();
  version = 'two';
  await get();
  expect(statements, 'within the same second').toHaveLength(1);
  vi.advanceTimersByTime(1_000);
  await get();
  expect(statements).toHaveLength(2);
});

test('x-cypher tells the statements of a request, with their cost, where the server allows it', async () => {
  const body = JSON.stringify({ query: operation(2) });
  expect(await (await post(body, { 'x-cypher': 'profile' })).json()).not.toHaveProperty('extensions');
  const open = openYoga({ reader, trace: true });
  const response = await postTo(open, body, { 'x-cypher': 'profile' });
  expect(await response.json()).toMatchObject({
    extensions: {
      cypher: [
        {
          text: expect.stringContaining('MATCH (node:Decision)') as string,
          dbHits: expect.any(Number) as number,
        },
      ],
    },
  });
});

describe('while Neo4j is away', async () => {
  const proxy = await openProxy(address.uri);
  const through = await connect({ ...address, uri: proxy.uri });
  afterAll(() => through.close());

  test('a kept answer is served, and says that it can be old; other questions and /ready are refused', async () => {
    vi.useFakeTimers({ toFake: ['Date'] });
    const server = openYoga({ reader: openReader(through, address.database, { deadline: 30_000 }) });
    const get = async (first: number) => {
      const address = `http://localhost/graphql?query=${encodeURIComponent(operation(first))}`;
      const response = await server.fetch(address);
      return {
        status: response.status,
        warning: response.headers.get('warning'),
        body: await response.text(),
      };
    };
    const ready = async () => (await server.fetch('http://localhost/ready')).status;
    const kept = await get(3);
    expect(kept).toMatchObject({ status: 200, warning: null });

    proxy.break();
    vi.advanceTimersByTime(1_000);
    for (let i = 0; i < 5; i++) expect((await get(9)).status).toBe(503);
    expect(await get(3)).toEqual({ ...kept, warning: '110 - "Response is Stale"' });
    expect(await ready()).toBe(503);

    proxy.mend();
    expect(await ready(), 'at once, within the second of the outage').toBe(200);
    expect((await get(9)).status).toBe(200);
    vi.advanceTimersByTime(1_000);
    expect(await get(3)).toEqual(kept);
  });
});
