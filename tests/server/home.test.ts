import { expect, test } from 'vitest';
import { yoga } from '../ask.ts';

test('/ leads to where questions are asked', async () => {
  const response = await yoga.fetch('http://localhost/', { redirect: 'manual' });
  expect([response.status, response.headers.get('location')]).toEqual([302, '/graphql']);
});
