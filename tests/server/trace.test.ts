import { describe, expect, test } from 'vitest';
import type { Run } from '../../src/graph/neo4j/reader.ts';
import { openYoga } from '../../src/server/yoga.ts';
import { reader, yoga } from '../ask.ts';
import { postTo } from '../post.ts';

const traced = openYoga({ reader, trace: true });
const BODY = JSON.stringify({ query: '{ agency(slug: "fit") { decisions(first: 2) { nodes { title } } } }' });

async function extensions(server: typeof yoga, asked?: string) {
  const response = await postTo(server, BODY, asked ? { 'x-cypher': asked } : {});
  const { data, extensions } = (await response.json()) as { data: object; extensions?: { cypher: Run[] } };
  expect(data).toMatchObject({ agency: { decisions: { nodes: [{}, {}] } } });
  return extensions;
}

describe('x-cypher, where the server allows it', () => {
  test('statements: tells each statement with its parameters, its rows and its time', async () => {
    expect(await extensions(traced, 'statements')).toEqual({
      cypher: [
        {
          text: expect.stringContaining('MATCH') as string,
          parameters: expect.any(Object) as object,
          milliseconds: expect.any(Number) as number,
          rows: expect.any(Number) as number,
        },
      ],
    });
  });

  test('profile: tells what the server read, too', async () => {
    const { cypher } = (await extensions(traced, 'profile')) ?? { cypher: [] };
    expect(cypher[0]?.dbHits).toBeGreaterThan(2);
  });

  test('asks the graph each time: an answer that is kept would tell of no statement', async () => {
    for (let i = 0; i < 2; i++) expect((await extensions(traced, 'statements'))?.cypher).toHaveLength(1);
  });

  test.each([undefined, 'everything', ''])('tells nothing when it is %j', async (asked) => {
    expect(await extensions(traced, asked)).toBeUndefined();
  });
});

test('x-cypher tells nothing where the server does not allow it', async () => {
  expect(await extensions(yoga, 'profile')).toBeUndefined();
});
