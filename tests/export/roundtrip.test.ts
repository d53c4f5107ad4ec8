import { describe, expect, test } from 'vitest';
import { ask, driver, yoga } from '../ask.ts';
import { inOrder, READERS, readCsv, type ReadGraph } from './readers.ts';

const get = async (path: string) => (await yoga.fetch(`http://localhost${path}`)).text();
const yearOf = (date: string | null) => (date ? Number(date.slice(0, 4)) : null);

/** The whole graph, by a statement of the test's own. */
async function whole(): Promise<ReadGraph> {
  const rows = async (text: string) =>
    (await driver.executeQuery(text)).records.map((record) => record.get(0) as Record<string, string | null>);
  const nodes = await rows(
    `MATCH (n:Entity) RETURN {id: n.id, label: n.caption, entityType: [l IN labels(n) WHERE l <> 'Entity'][0],
       kind: CASE WHEN n:Decision THEN n.kind WHEN n:Appointment THEN n.act END, date: toString(n.date), degree: COUNT { (n)--() }}`,
  );
  const edges = await rows(
    `MATCH (a)-[r]->(b) RETURN {source: a.id, target: b.id, label: type(r), kind: type(r), basis: r.basis,
       date: toString(CASE WHEN a.date > b.date THEN a.date ELSE coalesce(b.date, a.date) END),
       weight: size(r.sources), words: r.words, places: r.sources}`,
  );
  const dated = (one: Record<string, string | null>) => ({ ...one, year: yearOf(one['date'] ?? null) });
  return inOrder({ nodes: nodes.map(dated), edges: edges.map(dated) });
}

/** A network, by the GraphQL field. */
async function network(args: string): Promise<{ nodes: string[]; edges: string[] }> {
  const { network } = (await ask(
    `{ network(${args}) { nodes { key } edges { source kind basis target } } }`,
  )) as { network: { nodes: { key: string }[]; edges: Record<string, string>[] } };
  return {
    nodes: network.nodes.map(({ key }) => key).sort(),
    edges: network.edges.map((edge) => Object.values(edge).join(' ')).sort(),
  };
}

const csv = async (path: string, options = ''): Promise<ReadGraph> => ({
  nodes: readCsv(await get(`${path}${options}`)),
  edges: readCsv(await get(`${path}${path.includes('?') ? '&' : '?'}table=edges`)),
});

describe('the whole graph, read back by the library that people read it with, is what the graph holds', async () => {
  const expected = await whole();
  test.each(Object.entries(READERS))('%s', async (ending, read) => {
    expect(inOrder(await read(await get(`/export/graph.${ending}`)))).toEqual(expected);
  });
  test('csv', async () => {
    expect(inOrder(await csv('/export/graph.csv'))).toEqual(expected);
  });
});

describe('the network around FIT, read back, is what the field gives', async () => {
  const expected = await network('focus: ["FIT"], depth: 2, types: [DECISION, AGENCY, PLEDGE], maxNodes: 20');
  const query =
    'focus=Flanders+Investment+%26+Trade&depth=2&types=DECISION&types=AGENCY&types=PLEDGE&maxNodes=20';
  const ids = ({ nodes, edges }: ReadGraph) => ({
    nodes: nodes.map(({ id }) => id).sort(),
    edges: edges.map(({ source, kind, basis, target }) => [source, kind, basis, target].join(' ')).sort(),
  });
  test.each(Object.entries(READERS))('%s', async (ending, read) => {
    expect(ids(await read(await get(`/export/network.${ending}?${query}`)))).toEqual(expected);
  });
  test('csv', async () => {
    expect(ids(await csv(`/export/network.csv?${query}`))).toEqual(expected);
  });
});

test.each(['ttl', 'jsonld'] as const)('as %s, what is only claimed is not said outright', async (ending) => {
  const { edges } = await READERS[ending](await get(`/export/graph.${ending}`));
  expect(edges.filter(({ basis }) => basis === 'ASSESSMENT').length).toBeGreaterThan(0);
  for (const { basis, saidOutright } of edges) expect(saidOutright).toBe(basis !== 'ASSESSMENT');
});

test('a spreadsheet of a Dutch office reads semicolons', async () => {
  const text = await get('/export/network.csv?focus=FIT&sep=;');
  expect(text.slice(0, 8)).toBe('\ufeffId;Labe');
  expect(readCsv(text, ';').map(({ id }) => id)).toContain('Agency:fit');
});
