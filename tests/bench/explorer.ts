import chromium from '@sparticuz/chromium';
import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { chromium as playwright, type Page } from 'playwright-core';
import { refreshCentrality } from '../../src/analysis/refresh.ts';
import { connect } from '../../src/graph/neo4j/driver.ts';
import { openNeo4j } from '../../src/graph/neo4j/local/keeper.ts';
import { openReader } from '../../src/graph/neo4j/reader.ts';
import { applySchema } from '../../src/graph/neo4j/writer.ts';
import { importPaths } from '../../src/import/import.ts';
import { openLoader } from '../../src/import/load.ts';
import { loadNames } from '../../src/import/recognise/names.ts';
import { explorerBundle } from '../../src/server/explorerBundle.ts';
import { listen } from '../../src/server/listen.ts';
import { SEED } from '../folders.ts';

interface Figure {
  readonly what: string;
  readonly limit: number;
  readonly unit: 'kB gzip' | 'ms';
  readonly value: number;
}

const ROUNDS = 5;

/**
 * Measures the page in Chromium without a graphics card: its size, and what a reader waits for. Medians of five rounds.
 * @param folder documents to import into an empty graph first
 * @returns a table in Markdown, with the limit of each figure
 */
export async function benchExplorer(folder: string): Promise<string> {
  const dataDir = await mkdtemp(join(tmpdir(), 'pledgegraph-'));
  const neo4j = await openNeo4j({ dataDir, onProgress: () => {} });
  const driver = await connect(neo4j.address);
  const { database } = neo4j.address;
  await applySchema(driver, database);
  await importPaths(openLoader(driver, database), [folder], { names: loadNames(SEED) });
  await refreshCentrality(driver, database);
  const bundle = await explorerBundle(() => {});
  const reader = openReader(driver, database, { deadline: 30_000 });
  const server = await listen({ reader, explorer: bundle }, '127.0.0.1', 0);
  const browser = await playwright.launch({
    executablePath: await chromium.executablePath(),
    args: ['--headless', '--no-sandbox', '--disable-gpu'],
  });
  try {
    const rounds: Record<string, number>[] = [];
    for (let i = 0; i <= ROUNDS; i++) {
      const page = await browser.newPage({ viewport: { width: 1440, height: 900 } });
      const figures = await round(page, server.url);
      // The first round plans the statements.
      if (i > 0) rounds.push(figures);
      await page.close();
    }
    const median = (name: string) =>
      rounds.map((one) => one[name] ?? 0).sort((a, b) => a - b)[Math.floor(ROUNDS / 2)] ?? 0;
    const time = (what: string, name: string, limit: number): Figure => ({
      what,
      limit,
      unit: 'ms',
      value: median(name),
    });
    return table([
      { what: 'script', limit: 45, unit: 'kB gzip', value: await zipped(bundle.folder, '.js') },
      { what: 'style sheet', limit: 10, unit: 'kB gzip', value: await zipped(bundle.folder, '.css') },
      time('text of the first question', 'text', 1_000),
      time('its picture', 'picture', 2_000),
      time('a click on a node until its details', 'details', 300),
      time('a double click until the neighbours are drawn', 'expanded', 1_000),
      time('the longest stall of the page meanwhile', 'stall', 50),
      time('the page of an agency', 'entity', 1_000),
    ]);
  } finally {
    await browser.close();
    await server.close();
    await driver.close();
    await neo4j.stop();
    await rm(dataDir, { recursive: true, force: true });
  }
}

/** What one visit takes, in milliseconds. */
async function round(page: Page, url: string): Promise<Record<string, number>> {
  await page.addInitScript(() => {
    const stalls = ((window as unknown as { stalls: number[] }).stalls = []);
    new PerformanceObserver((list) =>
      stalls.push(...(list.getEntries().map(({ duration }) => duration) as never[])),
    ).observe({ type: 'longtask', buffered: true });
  });
  const since = async (start: number, until: () => Promise<unknown>) => {
    await until();
    return performance.now() - start;
  };
  const start = performance.now();
  const going = page.goto(url);
  const text = await since(start, () => page.locator('h1').waitFor());
  const picture = await since(start, () => page.locator('.nodes .node path').first().waitFor());
  await going;
  const fit = page.locator('.nodes [data-id="Agency:fit"]').first();
  const click = performance.now();
  await fit.click();
  const details = await since(click, () => page.locator('.details h2').waitFor());
  const before = await page.locator('.nodes .node').count();
  const twice = performance.now();
  await fit.dblclick();
  const expanded = await since(twice, () =>
    page.waitForFunction((count) => document.querySelectorAll('.nodes .node').length > count, before),
  );
  const stall = await page.evaluate(() => Math.max(0, ...(window as unknown as { stalls: number[] }).stalls));
  const visit = performance.now();
  await page.goto(`${url}/id/Agency/fit`);
  const entity = await since(visit, () => page.locator('h1').waitFor());
  return { text, picture, details, expanded, stall, entity };
}

/** The size of the files of a kind, as a browser gets them. */
async function zipped(folder: string, ending: string): Promise<number> {
  const names = await readdir(folder, { recursive: true });
  const files = await Promise.all(
    names.filter((name) => name.endsWith(ending)).map((name) => readFile(join(folder, name))),
  );
  return files.reduce((sum, bytes) => sum + gzipSync(bytes).length / 1_000, 0);
}

function table(figures: readonly Figure[]): string {
  const rows = figures.map(
    ({ what, limit, unit, value }) =>
      `| ${what} | ${unit === 'ms' ? Math.round(value) : value.toFixed(1)} ${unit} | ${limit} ${unit} | ${value <= limit ? 'yes' : 'no'} |`,
  );
  return ['| what | median | limit | kept |', '| --- | --- | --- | --- |', ...rows].join('\n');
}
