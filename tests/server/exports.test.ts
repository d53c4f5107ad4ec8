import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Reader } from '../../src/graph/neo4j/reader.ts';
import { listen, type Listening } from '../../src/server/listen.ts';
import { openYoga } from '../../src/server/yoga.ts';
import { ask, reader, yoga } from '../ask.ts';

const get = (path: string, options: RequestInit = {}) => yoga.fetch(`http://localhost${path}`, options);
const textOf = async (path: string) => (await get(path)).text();

describe('a file says what it is', () => {
  test('in its headers: which query, when, how much, whether it was cut', async () => {
    const response = await get('/export/network.gexf?focus=FIT&maxNodes=10');
    await response.text();
    const { status, headers } = response;
    expect(status).toBe(200);
    expect(headers.get('content-type')).toBe('application/xml; charset=utf-8');
    expect(headers.get('content-disposition')).toMatch(
      /^attachment; filename="pledgegraph-network-fit-\d{4}-\d\d-\d\d\.gexf"$/,
    );
    expect(headers.get('x-export-query')).toBe('/export/network.gexf?focus=Agency%3Afit&maxNodes=10');
    expect(headers.get('x-export-nodes')).toBe('10');
    expect(headers.get('x-export-truncated')).toBe('true');
    expect(headers.get('x-export-licence')).toBe(
      'MIT, %c2%a9 2024 data minded (https://github.com/datamindedbe/demo-elections2024-website)',
    );
    expect(headers.get('x-export-date')).toMatch(/^\d{4}-\d\d-\d\dT/);
  });
  test.each([
    [
      'json',
      /"query":"http:\/\/localhost:4000\/export.*"nodes":10,"edges":\d+,"truncated":true,"licence":"MIT, © 2024/,
    ],
    [
      'gexf',
      /<description>http:\/\/localhost:4000\/export.*: 10 nodes, \d+ edges, cut\. Documents: MIT, © 2024 data minded \(https:.*\)<\/description>/,
    ],
    [
      'graphml',
      /<data key="graph-nodes">10<\/data>.*<data key="graph-truncated">true<\/data><data key="graph-licence">MIT, ©/,
    ],
    ['ttl', /prov:generatedAtTime "\d{4}.*pg:nodes 10.*pg:truncated true/s],
    ['jsonld', /"pg:truncated":\[\{"@value":"true","@type":"xsd:boolean"\}\]/],
  ])('and inside: %s', async (ending, words) => {
    expect(await textOf(`/export/network.${ending}?focus=FIT&maxNodes=10`)).toMatch(words);
  });
  test('HEAD says the same, and sends no file', async () => {
    const response = await get('/export/graph.ttl', { method: 'HEAD' });
    expect([response.status, await response.text()]).toEqual([200, '']);
    expect(Number(response.headers.get('x-export-nodes'))).toBeGreaterThan(100);
  });
  test('without GraphiQL, and for pages of any origin', async () => {
    const bare = openYoga({ reader, graphiql: false });
    const { status, headers } = await bare.fetch('http://localhost/export/graph.csv', {
      headers: { origin: 'https://example.org' },
    });
    expect(status).toBe(200);
    expect(headers.get('access-control-allow-origin')).toBe('*');
    const exposed = headers.get('access-control-expose-headers')?.split(/, ?/) ?? [];
    expect(exposed).toEqual(expect.arrayContaining(['content-disposition', 'etag']));
    const own = [...headers.keys()].filter((name) => name.startsWith('x-export-'));
    expect(own).toEqual(expect.arrayContaining(['x-export-nodes', 'x-export-licence']));
    expect(own.filter((name) => !exposed.includes(name))).toEqual([]);
  });
});

test('a network gives the address of the same network as a file', async () => {
  const { network } = (await ask(
    `{ network(focus: ["Flanders Investment & Trade"], types: [DECISION, POLICY_AREA], from: "2021-01-01", policyArea: "Buitenlands beleid en toerisme") {
      nodes { key } export(format: JSON) } }`,
  )) as { network: { nodes: { key: string }[]; export: string } };
  expect(network.export).toBe(
    '/export/network.json?focus=Agency%3Afit&from=2021-01-01&policyArea=PolicyArea%3Abuitenlands-beleid-en-toerisme&types=DECISION&types=POLICY_AREA',
  );
  const { nodes } = JSON.parse(await textOf(network.export)) as { nodes: { key: string }[] };
  expect(nodes.map(({ key }) => key).sort()).toEqual(network.nodes.map(({ key }) => key).sort());
});

describe('what is asked wrongly is refused in a plain sentence', () => {
  test.each([
    [
      '/export/network.csv?focus=vlaoi',
      400,
      /^network\(focus:\): there is no node "vlaoi"\. Did you mean .*VLA/,
    ],
    ['/export/network.csv', 400, /^The address needs focus=/],
    ['/export/network.csv?focus=', 400, /^network\(focus:\): there is no node ""\./],
    ['/export/network.csv?focus=FIT&dept=2', 400, /^There is no parameter "dept"\. Did you mean "depth"\?/],
    ['/export/network.csv?focus=FIT&depth=9', 400, /^network\(depth:\) must be from 1 to 4, not 9\./],
    ['/export/network.csv?focus=FIT&depth=two', 400, /^depth=two: Int cannot represent/],
    ['/export/network.csv?focus=FIT&depth=1&depth=2', 400, /^depth takes one value, not 2\./],
    ['/export/network.csv?focus=FIT&types=DECISSION', 400, /Did you mean the enum value "DECISION"\?/],
    ['/export/network.csv?focus=FIT&from=2021', 400, /^from=2021: /],
    ['/export/network.csv?focus=FIT&table=rows', 400, /^table must be nodes or edges, not "rows"\./],
    ['/export/network.csv?focus=FIT&sep=x', 400, /^sep must be a comma, a semicolon or a tab, not "x"\./],
    ['/export/network.gexf?focus=FIT&sep=;', 400, /^There is no parameter "sep"/],
    ['/export/graph.gexf?depth=1', 400, /^This address takes no parameters\. Remove "depth"\./],
    [
      '/export/network.pdf?focus=FIT',
      404,
      /^There is no export \/export\/network\.pdf\. .* one of these endings: csv, gexf, graphml, json, jsonld, ttl\./,
    ],
    ['/export/', 404, /^There is no export \/export\/\. There are \/export\/network/],
  ])('%s', async (path, status, sentence) => {
    const response = await get(path);
    expect([response.status, response.headers.get('content-type')]).toEqual([
      status,
      'text/plain; charset=utf-8',
    ]);
    expect(await response.text()).toMatch(sentence);
  });
  test('a method that is none of its own', async () => {
    const response = await get('/export/graph.csv', { method: 'DELETE' });
    expect([response.status, response.headers.get('allow')]).toEqual([405, 'GET, HEAD']);
  });
});

describe('/id/{type}/{key}, the address of a thing, leads to what the client accepts', () => {
  const where = async (accept: string, id = 'Agency/fit') => {
    const { status, headers } = await get(`/id/${id}`, { headers: { accept }, redirect: 'manual' });
    return [status, headers.get('location')];
  };
  test.each([
    ['text/turtle', '/export/network.ttl?focus=Agency%3Afit&depth=1'],
    ['application/ld+json', '/export/network.jsonld?focus=Agency%3Afit&depth=1'],
    ['application/json', '/export/network.json?focus=Agency%3Afit&depth=1'],
    ['text/turtle;q=0.5, application/ld+json', '/export/network.jsonld?focus=Agency%3Afit&depth=1'],
  ])('%s', async (accept, location) => {
    expect(await where(accept)).toEqual([303, location]);
    const response = await get(location);
    await response.text();
    expect(response.status).toBe(200);
  });
  test('a browser gets GraphiQL with a question that has an answer', async () => {
    const [status, location] = await where('text/html,application/xhtml+xml,*/*;q=0.8');
    expect([status, String(location)]).toEqual([303, expect.stringMatching(/^\/graphql\?query=/)]);
    const query = new URL(String(location), 'http://localhost').searchParams.get('query') ?? '';
    expect(await ask(query)).toMatchObject({ node: { caption: 'FIT', type: 'AGENCY' } });
  });
  test('every address in a file is one', async () => {
    const turtle = await textOf('/export/network.ttl?focus=FIT&depth=2');
    const addresses = new Set(turtle.match(/(?<=<http:\/\/localhost:4000\/id\/)[^>#]+/g));
    expect(addresses.size).toBeGreaterThan(40);
    for (const id of addresses) expect((await where('text/turtle', id))[0], id).toBe(303);
  });
  test('nothing there is 404, nothing acceptable is 406', async () => {
    expect(await where('text/turtle', 'Agency/none')).toEqual([404, null]);
    expect(await where('text/turtle', 'Agency/%')).toEqual([404, null]);
    expect(await where('image/png')).toEqual([406, null]);
  });
});

describe('while a file is sent', () => {
  let pages = 0;
  let server: Listening;
  // One thing a page, so that the example is a long file; and after the eightieth the graph is another.
  let changing = false;
  const slow: Reader = {
    async read({ text, parameters }, options) {
      if (!('limit' in parameters)) return reader.read({ text, parameters }, options);
      pages++;
      const row = await reader.read({ text, parameters: { ...parameters, limit: 1 } }, options);
      return changing && pages > 80 ? { ...row, version: 'another' } : row;
    },
  };
  beforeAll(async () => {
    server = await listen({ reader: slow }, '127.0.0.1', 0);
  });
  afterAll(() => server.close());

  test('a client that leaves ends the reading', async () => {
    const response = await fetch(`${server.url}/export/graph.csv`);
    const body = response.body?.getReader();
    await body?.read();
    await body?.cancel();
    let before = -1;
    while (before !== pages) {
      before = pages;
      await new Promise((resolve) => setTimeout(resolve, 500));
    }
    expect(pages).toBeLessThan(Number(response.headers.get('x-export-nodes')));
  });

  test('five at once are one too many, until one is done', async () => {
    const four = await Promise.all([1, 2, 3, 4].map(() => fetch(`${server.url}/export/graph.json`)));
    expect(four.map(({ status }) => status)).toEqual([200, 200, 200, 200]);
    const fifth = await fetch(`${server.url}/export/graph.json`);
    expect([fifth.status, fifth.headers.get('retry-after')]).toEqual([503, '5']);
    expect(await fifth.text()).toBe(
      '4 exports run at the moment, which is the limit. Try again in a few seconds.\n',
    );
    await Promise.all(four.map(({ body }) => body?.cancel()));
    await expect
      .poll(
        async () => {
          const { status, body } = await fetch(`${server.url}/export/graph.json`);
          await body?.cancel();
          return status;
        },
        { timeout: 10_000 },
      )
      .toBe(200);
  });

  test('an import that changes the graph ends it, so that half a file does not look like a whole one', async () => {
    [pages, changing] = [0, true];
    const response = await fetch(`${server.url}/export/graph.csv`);
    expect(response.status).toBe(200);
    await expect(response.text()).rejects.toThrow('terminated');
  });
});
