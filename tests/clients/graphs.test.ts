import { spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { build, type BuildOptions } from 'esbuild';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { CACHE } from '../../src/folders.ts';
import { listen, type Listening } from '../../src/server/listen.ts';
import { ask, reader } from '../ask.ts';
import { openPage } from '../browser.ts';
import { TESTS } from '../folders.ts';
import { runClient } from './run.ts';

const FOLDER = `${TESTS}/clients`;
let server: Listening;
beforeAll(async () => {
  server = await listen({ reader }, '127.0.0.1', 0);
});
afterAll(() => server.close());

const { network } = (await ask(
  '{ network(focus: ["FIT"], depth: 2) { nodes { key label } edges { source target } } }',
)) as { network: { nodes: { key: string }[]; edges: { source: string; target: string }[] } };
const atFit = network.edges.filter(({ source, target }) => [source, target].includes('Agency:fit'));
const COUNTED = `${network.nodes.length} nodes, ${network.edges.length} edges, ${atFit.length} of them at FIT\n`;

describe('a network goes into', () => {
  test.each(['graphology', 'cytoscape', 'd3-force'])('%s', async (name) => {
    expect(await runClient(server.url, process.execPath, `${name}.js`)).toBe(COUNTED);
  });

  test.skipIf(spawnSync('python3', ['--version']).status !== 0)(
    'networkx (skipped where there is no Python)',
    async () => {
      const [counted, central] = (
        await runClient(server.url, await pythonWithNetworkx(), 'networkx_graph.py')
      ).split('\n');
      expect(`${counted}\n`).toBe(COUNTED);
      expect(network.nodes.map((node) => (node as { label?: string }).label)).toContain(central);
    },
  );
});

/** A Python with networkx: the one that is here, or else one in the cache, made once a machine. */
async function pythonWithNetworkx(): Promise<string> {
  const has = (python: string) => spawnSync(python, ['-c', 'import networkx']).status === 0;
  if (has('python3')) return 'python3';
  const folder = `${CACHE}/networkx`;
  const python = `${folder}/bin/python3`;
  if (existsSync(python) && has(python)) return python;
  await rm(folder, { recursive: true, force: true });
  spawnSync('python3', ['-m', 'venv', folder]);
  spawnSync(python, ['-m', 'pip', 'install', '--quiet', 'networkx>=3.4'], { timeout: 300_000 });
  return python;
}

const PAGE = '<div id="graph" style="height: 680px"></div><script type="module" src="/module.js"></script>';
let module = '';
const pages = createServer(({ url }, response) => {
  const [type, body] = url === '/module.js' ? ['text/javascript', module] : ['text/html', PAGE];
  response.setHeader('content-type', `${type}; charset=utf-8`).end(body);
}).listen(0, '127.0.0.1');
await once(pages, 'listening');
afterAll(() => pages.close());

/** Opens a page of another origin that runs a client in its element "graph". @returns the page, and the errors in it */
async function pageWith(client: BuildOptions) {
  const { outputFiles } = await build({ ...client, bundle: true, write: false, format: 'esm' });
  module = String(outputFiles?.[0]?.text);
  const page = await openPage({ viewport: { width: 1000, height: 700 } });
  const errors: string[] = [];
  page.on('pageerror', (error) => errors.push(error.message));
  const { port } = pages.address() as AddressInfo;
  await page.goto(`http://127.0.0.1:${port}/?server=${encodeURIComponent(server.url)}`);
  await page.waitForFunction('window.renderer').catch((error: unknown) => {
    throw new Error(errors.join('\n') || String(error));
  });
  return { page, errors };
}

describe.each([
  ['sigma 3', { sigma: 'sigma3' }],
  ['sigma 4', {}],
])('%s draws', (_name, alias: Record<string, string>) => {
  test('a network, with labels that one can read', async () => {
    const { page, errors } = await pageWith({ entryPoints: [`${FOLDER}/sigma.js`], alias });
    await page.waitForFunction('window.renderer.getNodeDisplayedLabels().size > 3');
    expect(await page.evaluate('window.renderer.getGraph().order')).toBe(network.nodes.length);
    const labels = (await page.evaluate(
      '[...window.renderer.getNodeDisplayedLabels()].map((key) => window.renderer.getGraph().getNodeAttribute(key, "label"))',
    )) as string[];
    expect(labels).toContain('FIT');
    for (const label of labels) expect(label.length).toBeLessThanOrEqual(40);
    expect(errors).toEqual([]);
  });

  test('the file in JSON as graphology loads it, once it has a layout', async () => {
    const contents = `
      import Graph from 'graphology';
      import { circular } from 'graphology-layout';
      import Sigma from 'sigma';
      const server = new URLSearchParams(location.search).get('server');
      const graph = Graph.from(await (await fetch(server + '/export/network.json?focus=FIT&depth=2')).json());
      circular.assign(graph);
      window.renderer = new Sigma(graph, document.getElementById('graph'), { labelRenderedSizeThreshold: 0 });`;
    const { page, errors } = await pageWith({ stdin: { contents, resolveDir: FOLDER }, alias });
    await page.waitForFunction('window.renderer.getNodeDisplayedLabels().size > 0');
    expect(await page.evaluate('window.renderer.getGraph().size')).toBe(network.edges.length);
    expect(errors).toEqual([]);
  });
});

test('vis-network draws a network', async () => {
  const { page, errors } = await pageWith({ entryPoints: [`${FOLDER}/vis-network.js`] });
  expect(await page.evaluate('Object.keys(window.renderer.getPositions()).length')).toBe(
    network.nodes.length,
  );
  const drawn = `document.querySelector("canvas").getContext("2d").getImageData(0, 0, 900, 600).data.some(Boolean)`;
  await page.waitForFunction(drawn);
  expect(errors).toEqual([]);
});
