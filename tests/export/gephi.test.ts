import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { ask, driver, yoga } from '../ask.ts';
import { temporaryFolder } from '../store.ts';
import { faultsBySchema, openInGephi } from './gephi.ts';

const folder = await temporaryFolder();

/** Takes files away, one after the other, and gives their paths. */
async function files(...addresses: readonly string[]): Promise<string[]> {
  const paths: string[] = [];
  for (const address of addresses) {
    const path = join(folder, `${paths.length}.${/\.(\w+)/.exec(address)?.[1]}`);
    const response = await yoga.fetch(`http://localhost/export/${address}`);
    await writeFile(path, await response.text());
    paths.push(path);
  }
  return paths;
}

const DATES = { 'node date': 'TimestampSet', 'edge date': 'TimestampSet' };
const COLUMNS = {
  'node year': 'Integer',
  'node degree': 'Integer',
  'edge year': 'Integer',
  'edge words': 'String',
};

test('Gephi opens CSV and GEXF: all nodes, directed edges of each relation, years as numbers, a timeline', async () => {
  const around = 'focus=FIT&depth=2';
  const [nodes, edges, gexf, graphml, allNodes, allEdges, all] = await files(
    `network.csv?${around}`,
    `network.csv?${around}&table=edges`,
    `network.gexf?${around}`,
    `network.graphml?${around}`,
    'graph.csv',
    'graph.csv?table=edges',
    'graph.gexf',
  );
  const opened = await openInGephi([
    `${nodes}+${edges}`,
    String(gexf),
    String(graphml),
    `${allNodes}+${allEdges}`,
    String(all),
  ]);

  const { network } = (await ask(
    '{ network(focus: ["FIT"], depth: 2) { nodes { key } edges { kind } } }',
  )) as { network: { nodes: object[]; edges: { kind: string }[] } };
  const kinds = [...new Set(network.edges.map(({ kind }) => kind))].sort();
  const drawn = {
    nodes: String(network.nodes.length),
    edges: String(network.edges.length),
    directed: 'true',
    ...COLUMNS,
  };
  const { records } = await driver.executeQuery(
    `MATCH (n:Entity) RETURN toString(count(n)) AS nodes, toString(COUNT { ()-->() }) AS edges,
       toString(min(n.date)) AS from, toString(max(n.date)) AS to`,
  );
  const { from, to, ...counts } = records[0]?.toObject() as Record<string, string>;
  const whole = { ...counts, directed: 'true', ...COLUMNS };
  const labelled = kinds.map((kind) => `${kind}=${kind}`).join(' ');

  expect(opened[0]).toMatchObject({ ...drawn, ...DATES, kinds: labelled });
  expect(opened[1]).toMatchObject({ ...drawn, dynamic: 'true', kinds: labelled });
  expect(opened[2]).toMatchObject(drawn);
  expect(opened[3]).toMatchObject({ ...whole, ...DATES });
  expect(opened[4]).toMatchObject({ ...whole, dynamic: 'true' });
  const bounds = /^DATE \[(\S+), (\S+)\]$/.exec(String(opened[4]?.['time']))?.slice(1);
  expect(bounds?.map((time) => new Date(Number(time)).toISOString().slice(0, 10))).toEqual([from, to]);
});

test('GEXF and GraphML are valid by their schemas', async () => {
  const paths = await files(
    'graph.gexf',
    'graph.graphml',
    'network.gexf?focus=FIT',
    'network.graphml?focus=FIT',
  );
  expect(await faultsBySchema(paths)).toEqual([]);
});

test('and what is not valid is found', async () => {
  const broken = [join(folder, 'broken.gexf'), join(folder, 'broken.graphml')];
  await writeFile(
    String(broken[0]),
    '<gexf xmlns="http://gexf.net/1.3" version="1.3"><graph mode="moving"/></gexf>',
  );
  await writeFile(
    String(broken[1]),
    '<graphml xmlns="http://graphml.graphdrawing.org/xmlns"><graph edgedefault="directed"><node id="a/b"/></graph></graphml>',
  );
  const faults = await faultsBySchema(broken);
  expect(faults.join('\n')).toMatch(/broken\.gexf.*'moving'/);
  expect(faults.join('\n')).toMatch(/broken\.graphml.*'NMTOKEN'/);
});
