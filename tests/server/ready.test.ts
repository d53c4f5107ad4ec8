import neo4j from 'neo4j-driver';
import { describe, expect, test } from 'vitest';
import { openReader } from '../../src/graph/neo4j/reader.ts';
import { openYoga } from '../../src/server/yoga.ts';
import { FAMILY } from '../folders.ts';
import { postTo } from '../post.ts';
import { openOwnStore } from '../store.ts';

const store = await openOwnStore();

async function get(yoga: ReturnType<typeof openYoga>, path: string): Promise<[number, string]> {
  const response = await yoga.fetch(`http://localhost${path}`);
  return [response.status, await response.text()];
}

describe('/ready', () => {
  const yoga = openYoga({ reader: store.reader });

  test('of an empty graph says no, and how to fill it', async () => {
    await store.clear();
    expect(await get(yoga, '/ready')).toEqual([503, 'The graph is empty: run npm run import.\n']);
  });

  test('says yes as soon as a document is in it, and is never kept', async () => {
    await store.import([FAMILY]);
    expect(await get(yoga, '/ready')).toEqual([200, 'ready\n']);
    const { headers } = await yoga.fetch('http://localhost/ready');
    expect(headers.get('cache-control')).toBe('no-store');
  });
});

test('without a Neo4j, /ready says no, an operation says why, and /health that the server is well', async () => {
  const nowhere = neo4j.driver('bolt://127.0.0.1:1');
  const away = openYoga({ reader: openReader(nowhere, 'neo4j') });
  expect(await get(away, '/ready')).toEqual([503, 'Neo4j does not answer.\n']);
  expect((await get(away, '/health'))[0]).toBe(200);
  const answer = await postTo(away, '{"query":"{ agency(slug: \\"fit\\") { id } }"}');
  expect(answer.status).toBe(503);
  expect(await answer.json()).toMatchObject({
    data: { agency: null },
    errors: [{ extensions: { code: 'GRAPH_UNAVAILABLE' } }],
  });
  await nowhere.close();
});
