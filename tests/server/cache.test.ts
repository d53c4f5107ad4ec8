import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { graphUnavailable } from '../../src/errors.ts';
import { openYoga } from '../../src/server/yoga.ts';
import { ask, post, reader, statements } from '../ask.ts';
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
