import { expect, test } from 'vitest';
import { openReader } from '../../src/graph/neo4j/reader.ts';
import { openYoga } from '../../src/server/yoga.ts';
import { driver } from '../ask.ts';
import { postTo } from '../post.ts';

// A database that is not there is a fault of the operator's, not of the caller's.
const reader = openReader(driver, 'secret');
const body = '{"query":"{ agency(slug: \\"fit\\") { id } }"}';

test('an unexpected error is masked and logged with the id that the caller gets', async () => {
  const logged: string[] = [];
  const onError = (error: unknown, id: string) => logged.push(`${id} ${(error as Error).message}`);
  const text = await (await postTo(openYoga({ reader, onError }), body)).text();
  expect(text).not.toContain('secret');
  const { errors } = JSON.parse(text) as { errors: { extensions: { code: string; requestId: string } }[] };
  expect(errors[0]?.extensions.code).toBe('INTERNAL_SERVER_ERROR');
  expect(logged).toEqual([expect.stringMatching(new RegExp(`^${errors[0]?.extensions.requestId} .*secret`))]);
});

test('in development its message reaches the caller', async () => {
  const text = await (await postTo(openYoga({ reader, development: true }), body)).text();
  expect(text).toContain('secret');
  expect(text).toContain('INTERNAL_SERVER_ERROR');
});
