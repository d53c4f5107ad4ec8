import { describe, expect, test } from 'vitest';
import { ask, reader, yoga } from '../../ask.ts';
import { pattern } from '../../../src/graph/engine/pattern.ts';
import type { Reader } from '../../../src/graph/neo4j/reader.ts';
import { watchVersions } from '../../../src/server/versions.ts';

const { text } = pattern('centrality/versions');
const version = async () => ((await ask('{ graphVersion }')) as { graphVersion: string }).graphVersion;

/** Listens as a browser does: server-sent events over GET. */
async function events(query: string, signal: AbortSignal): Promise<ReadableStreamDefaultReader<Uint8Array>> {
  const url = `http://localhost/graphql?${new URLSearchParams({ query })}`;
  const { body, headers } = await yoga.fetch(url, { headers: { accept: 'text/event-stream' }, signal });
  expect(headers.get('content-type')).toContain('text/event-stream');
  return (body as ReadableStream<Uint8Array>).getReader();
}

describe('the version of the graph', () => {
  test('is told at once to a client that knows another one', async () => {
    const controller = new AbortController();
    const stream = await events(
      'subscription { graphChanged(since: "old") { graphVersion } }',
      controller.signal,
    );
    let told = '';
    for (let part = await stream.read(); !part.done; part = await stream.read()) {
      told += new TextDecoder().decode(part.value);
      if (told.includes('data:')) break;
    }
    expect(told).toContain(`{"data":{"graphChanged":{"graphVersion":"${await version()}"}}}`);
    controller.abort();
  });

  test('is told to every listener when it changes, read for all of them together, and only while someone listens', async () => {
    let [now, looks] = ['one', 0];
    const counting: Reader = {
      async read(statement, options) {
        if (statement.text !== text) return reader.read(statement, options);
        looks++;
        return { ...(await reader.read(statement, options)), version: now };
      },
    };
    const changes = watchVersions(counting);
    const listeners = Array.from({ length: 20 }, () => changes('one')[Symbol.asyncIterator]());
    const told = Promise.all(listeners.map(async (one) => (await one.next()).value as string));
    await expect.poll(() => looks).toBeGreaterThan(0);
    now = 'two';
    expect(new Set(await told)).toEqual(new Set(['two']));
    expect(looks).toBeLessThan(5);
    await Promise.all(listeners.map((one) => one.return?.()));
    await expect.poll(() => looks, { timeout: 5_000 }).toBe(looks);
    const before = looks;
    await new Promise((done) => setTimeout(done, 2_500));
    expect(looks - before).toBeLessThanOrEqual(1);
  });
});
