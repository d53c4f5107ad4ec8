import { Client, fetchExchange } from '@urql/core';
import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { listen, type Listening } from '../../src/server/listen.ts';
import { openYoga } from '../../src/server/yoga.ts';
import { reader } from '../ask.ts';

const run = promisify(execFile);
const hasCurl = await run('curl', ['--version']).then(
  () => true,
  () => false,
);
const query = '{ agency(slug: "vlam") { shortName } }';
const answer = { agency: { shortName: 'VLAM' } };

let server: Listening;
beforeAll(async () => {
  server = await listen({ reader }, '127.0.0.1', 0);
});
afterAll(() => server.close());

test('a plain GET of a query is answered', async () => {
  const response = await fetch(`${server.url}/graphql?query=${encodeURIComponent(query)}`);
  expect([response.status, await response.json()]).toEqual([200, { data: answer }]);
});

test('urql asks as it does by default', async () => {
  const client = new Client({ url: `${server.url}/graphql`, exchanges: [fetchExchange] });
  const asked = 'query One($slug: String!) { agency(slug: $slug) { shortName } }';
  const { data, error } = await client.query(asked, { slug: 'vlam' }).toPromise();
  expect([data, error]).toEqual([answer, undefined]);
});

test.skipIf(!hasCurl)('curl asks by GET, and follows the address of an entity to an answer', async () => {
  const { stdout } = await run('curl', [
    '-sG',
    `${server.url}/graphql`,
    '--data-urlencode',
    `query=${query}`,
  ]);
  expect(JSON.parse(stdout)).toEqual({ data: answer });
  const followed = await run('curl', ['-sL', `${server.url}/id/Agency/fit`]);
  expect(JSON.parse(followed.stdout)).toMatchObject({ data: { node: { caption: 'FIT', type: 'AGENCY' } } });
});

test('a client that takes anything gets an answer from the address of an entity, with GraphiQL or without', async () => {
  for (const graphiql of [true, false]) {
    const yoga = openYoga({ reader, graphiql });
    let [address, response] = ['/id/Agency/fit', new Response()];
    do {
      response = await yoga.fetch(`http://localhost${address}`, { headers: { accept: '*/*' } });
      address = response.headers.get('location') ?? '';
    } while (address);
    expect(response.status).toBe(200);
    expect(await response.text()).toContain('FIT');
  }
});

test('a GET that asks for nothing, or wrongly, says why', async () => {
  const get = async (path: string) => {
    const response = await fetch(`${server.url}/graphql${path}`);
    return [response.status, (await response.json()) as unknown];
  };
  const message =
    'The request has no operation. Send one as `query`, or the hash of a question of the catalogue.';
  expect(await get('')).toEqual([400, { errors: [{ message, extensions: { code: 'BAD_REQUEST' } }] }]);
  const mutation = await get(`?query=${encodeURIComponent('mutation { agency }')}`);
  expect(JSON.stringify(mutation)).toContain('"code"');
  const wrong = await get(`?query=${encodeURIComponent('{ agencie }')}`);
  expect(JSON.stringify(wrong)).toContain('GRAPHQL_VALIDATION_FAILED');
});
