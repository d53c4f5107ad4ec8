import { afterAll, expect, test } from 'vitest';
import { questions } from '../../src/api/catalogue.ts';
import type { Answered } from '../../src/server/asked.ts';
import { listen } from '../../src/server/listen.ts';
import { openMetrics } from '../../src/server/metrics.ts';
import { reader } from '../ask.ts';

const metrics = openMetrics();
const lines: Answered[] = [];
const server = await listen(
  {
    reader: metrics.measured(reader),
    metrics,
    onAnswered(answered) {
      lines.push(answered);
      metrics.answered(answered);
    },
  },
  '127.0.0.1',
  0,
);
afterAll(() => server.close());

const post = (query: string, variables: object = {}) =>
  fetch(`${server.url}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ query, variables }),
  });
const seen = async () => (await fetch(`${server.url}/metrics`)).text();

test('/metrics counts requests by operation, failures by code, kept answers, and statements', async () => {
  const [first] = questions;
  const query = first?.operation ?? '';
  for (let i = 0; i < 2; i++) await (await post(query)).text();
  await (await post('query Mine { decisions(first: 101) { totalCount } }')).text();
  const text = await seen();
  const name = /^query (\w+)/m.exec(query)?.[1];
  expect(text).toContain(`pledgegraph_requests_total{path="/graphql",status="200",operation="${name}"} 2`);
  expect(text).toContain('pledgegraph_requests_total{path="/graphql",status="200",operation="other"} 1');
  expect(text).toContain('pledgegraph_failures_total{code="BAD_USER_INPUT"} 1');
  expect(text).toContain('pledgegraph_cached_answers_total 1');
  expect(text).toMatch(/pledgegraph_statement_seconds_count\{outcome="answered"\} [1-9]/);
  expect(text).toContain('pledgegraph_statements_running 0');
  expect(text).toContain('nodejs_eventloop_lag_seconds');
});

test('a stranger makes no new series', async () => {
  await (await fetch(`${server.url}/no/such/path`)).text();
  await (await post('query Strange { __typename }')).text();
  const text = await seen();
  expect(text).not.toContain('Strange');
  expect(text).not.toContain('/no/such');
  expect(text).toContain('path="other"');
});

test('each request gives a line with its id, its operation and its failure, and nothing of its variables', async () => {
  lines.length = 0;
  const answer = await post('query Secret($t: String!) { search(text: $t, first: 101) { totalCount } }', {
    t: 'very private words',
  });
  await answer.text();
  await expect.poll(() => lines.length).toBe(1);
  expect(lines[0]).toEqual({
    id: answer.headers.get('x-request-id'),
    operation: 'Secret',
    code: 'BAD_USER_INPUT',
    method: 'POST',
    path: '/graphql',
    status: 200,
    milliseconds: expect.any(Number),
  });
  expect(JSON.stringify(lines)).not.toContain('private');
});
