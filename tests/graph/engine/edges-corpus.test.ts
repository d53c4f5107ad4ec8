import { beforeAll, describe, expect, test } from 'vitest';
import { openYoga } from '../../../src/server/yoga.ts';
import { openCorpus } from '../../corpus.ts';
import { CORPUS } from '../../folders.ts';
import { postTo } from '../../post.ts';

let yoga: ReturnType<typeof openYoga>;
beforeAll(async () => {
  if (CORPUS) yoga = openYoga({ reader: (await openCorpus()).reader, cache: false });
});

interface Answer<Data> {
  readonly data: Data;
  readonly errors?: readonly { message: string; extensions: { code: string } }[];
}

async function answer<Data>(query: string, variables: object = {}): Promise<Answer<Data>> {
  return (await (await postTo(yoga, JSON.stringify({ query, variables }), {})).json()) as Answer<Data>;
}

async function ask<Data>(query: string, variables: object = {}): Promise<Data> {
  const { data, errors } = await answer<Data>(query, variables);
  expect(errors).toBeUndefined();
  return data;
}

interface Page<Node> {
  readonly totalCount: number;
  readonly nodes: readonly Node[];
  readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string };
}

/** All nodes of a list, page by page. */
async function whole<Node>(query: string, variables: object = {}) {
  const nodes: Node[] = [];
  for (let after: string | null = null; ;) {
    const { list }: { list: Page<Node> } = await ask(query, { ...variables, after });
    nodes.push(...list.nodes);
    if (!list.pageInfo.hasNextPage) return { nodes, totalCount: list.totalCount };
    after = list.pageInfo.endCursor;
  }
}

describe.skipIf(!CORPUS)('on a folder of further documents', () => {
  test.each([
    ['VDAB', 7],
    ['subsidie', 100],
    ['Vlaamse overheid', 100],
  ])('the pages of a search for "%s" by %i give each hit once', async (text, size) => {
    const { nodes, totalCount } = await whole<{ id: string }>(
      'query ($text: String!, $first: Int, $after: String) { list: search(text: $text, first: $first, after: $after) { totalCount nodes { id } pageInfo { hasNextPage endCursor } } }',
      { text, first: size },
    );
    expect([nodes.length, new Set(nodes.map(({ id }) => id)).size]).toEqual([totalCount, totalCount]);
    expect(totalCount).toBeGreaterThan(50);
  });

  test('a filter by a chapter finds what the chapter lists', async () => {
    const { area, ...filtered } = await ask<Record<string, Record<string, { totalCount: number }>>>(`{
      area: policyArea(slug: "omgeving/ruimte") {
        decisions { totalCount } agencies { totalCount } programmes { totalCount } pledges { totalCount }
      }
      decisions(where: { policyAreas: { any: ["omgeving/ruimte"] } }) { totalCount }
      agencies(where: { policyAreas: { any: ["omgeving/ruimte"] } }) { totalCount }
      programmes(where: { policyAreas: { any: ["omgeving/ruimte"] } }) { totalCount }
      pledges(where: { policyAreas: { any: ["omgeving/ruimte"] } }) { totalCount }
    }`);
    expect(area).toEqual(filtered);
    expect(area?.['decisions']?.totalCount).toBeGreaterThan(100);
  });

  test('first with before gives the first edges, and stops before the cursor', async () => {
    const { all } = await ask<{ all: { edges: { cursor: string; node: { id: string } }[] } }>(
      '{ all: decisions(first: 6) { edges { cursor node { id } } } }',
    );
    const { some } = await ask<{ some: { nodes: { id: string }[] } }>(
      'query ($before: String) { some: decisions(first: 3, before: $before) { nodes { id } } }',
      { before: all.edges[2]?.cursor },
    );
    expect(some.nodes).toEqual(all.edges.slice(0, 2).map(({ node }) => node));
  });

  test('ne: null, exists: true and eq: null divide the appointments by whether they have an organ', async () => {
    const found = await ask<Record<string, { totalCount: number }>>(`{
      all: appointments { totalCount }
      none: appointments(where: { organ: { eq: null } }) { totalCount }
      some: appointments(where: { organ: { ne: null } }) { totalCount }
      exists: appointments(where: { organ: { exists: true } }) { totalCount }
    }`);
    const {
      all = 0,
      none = 0,
      some = 0,
      exists,
    } = Object.fromEntries(Object.entries(found).map(([name, { totalCount }]) => [name, totalCount]));
    expect([some + none, some]).toEqual([all, exists]);
    expect(Math.min(some, none)).toBeGreaterThan(0);
  });

  test('a filter finds a text whatever its accents and capitals', async () => {
    const counts = await Promise.all(
      ['financiele', 'financiële', 'FINANCIE\u0308LE'].map(async (text) => {
        const { list } = await ask<{ list: { totalCount: number } }>(
          'query ($text: String) { list: decisions(where: { title: { contains: $text } }) { totalCount } }',
          { text },
        );
        return list.totalCount;
      }),
    );
    expect(new Set(counts).size).toBe(1);
    expect(counts[0]).toBeGreaterThan(0);
  });

  test('agencies are sorted as in a Dutch dictionary, imec among those with an I', async () => {
    const { nodes } = await whole<{ shortName: string }>(
      'query ($after: String) { list: agencies(first: 100, after: $after) { totalCount nodes { shortName } pageInfo { hasNextPage endCursor } } }',
    );
    const names = nodes.map(({ shortName }) => shortName);
    const letters = names.map((name) => name.normalize('NFD').charAt(0).toUpperCase());
    expect(letters).toEqual(letters.toSorted());
    expect(names.indexOf('imec')).toBeGreaterThan(0);
    expect(names.indexOf('imec')).toBeLessThan(names.findIndex((name) => /^[j-z]/i.test(name)));
  });

  test('a name is taken in a filter, and a name of nothing refused', async () => {
    const { named, keyed } = await ask<Record<string, { totalCount: number }>>(`{
      named: decisions(where: { policyAreas: { any: ["Omgeving"] } }) { totalCount }
      keyed: decisions(where: { policyAreas: { any: ["omgeving"] } }) { totalCount }
    }`);
    expect(named).toEqual(keyed);
    expect(named?.totalCount).toBeGreaterThan(0);
    const { errors } = await answer(
      '{ decisions(where: { policyAreas: { any: ["Omgevingg"] } }) { totalCount } }',
    );
    expect(errors).toMatchObject([
      {
        message: 'decisions(where:): there is no policy area "Omgevingg". Did you mean "Omgeving"?',
        extensions: { code: 'BAD_USER_INPUT' },
      },
    ]);
  });

  test('of a name that several nodes have, it is said which was taken and what else is called so', async () => {
    const { network } = await ask<{
      network: { named: { node: { id: string }; otherCount: number; others: { node: { id: string } }[] }[] };
    }>(
      '{ network(focus: ["Uitdagingen en visie"]) { named { node { id } otherCount others { node { id } } } } }',
    );
    const [taken] = network.named;
    expect(taken?.otherCount).toBeGreaterThan(0);
    expect(taken?.others.map(({ node }) => node.id)).not.toContain(taken?.node.id);
  });

  test.each([
    ['first: 1', 'evidence { basis words sources { line document { path } } }'],
    ['first: 20', 'evidence { basis }'],
    [
      'first: 20, maxHops: 8',
      'evidence { basis claim words sources { reference line column document { path } } }',
    ],
  ])('paths(%s) is answered with its proof', async (args, evidence) => {
    const { paths } = await ask<{ paths: { paths: { hops: unknown[] }[] } }>(
      `{ paths(from: "FTI", to: "FIT", ${args}) { paths { hops { to { caption } relations { type ${evidence} } } } } }`,
    );
    expect(paths.paths.length).toBeGreaterThan(0);
  });
});
