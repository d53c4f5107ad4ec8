import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import type { BrowserContextOptions, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { explorerBundle } from '../../src/server/explorerBundle.ts';
import { listen, type Listening } from '../../src/server/listen.ts';
import { reader } from '../ask.ts';
import { openPage } from '../browser.ts';

const axe = createRequire(import.meta.url).resolve('axe-core/axe.min.js');
let server: Listening;
const foreign: string[] = [];
const errors: string[] = [];

beforeAll(async () => {
  const explorer = await explorerBundle(() => {});
  server = await listen({ reader, explorer, onError: (error) => errors.push(String(error)) }, '127.0.0.1', 0);
});
afterAll(() => server.close());

/** Opens a page of its own. What it asks elsewhere, and what it fails at, is noted. */
async function open(path: string, options: BrowserContextOptions = {}): Promise<Page> {
  const page = await openPage({ viewport: { width: 1440, height: 900 }, ...options });
  page.setDefaultTimeout(120_000);
  page.on('request', (request) => {
    if (!request.url().startsWith(server.url) && !request.url().startsWith('data:'))
      foreign.push(request.url());
  });
  page.on('pageerror', (error) => errors.push(error.message));
  await page.goto(server.url + path);
  return page;
}

/** The nodes that are drawn, with their places. */
const nodes = (page: Page) =>
  page
    .locator('.nodes .node')
    .evaluateAll((all) =>
      Object.fromEntries(
        all.map((one) => [one.getAttribute('data-id') ?? '', one.getAttribute('transform')]),
      ),
    );

describe('without JavaScript', () => {
  test('the first question is answered: a sentence and a network', async () => {
    const page = await open('/', { javaScriptEnabled: false });
    expect(await page.locator('h1').innerText()).toBe(
      'Welke beslissingen betreffen meer dan één agentschap?',
    );
    expect(await page.locator('.sentence').innerText()).toBe(
      '2 beslissingen noemen meer dan één agentschap in de titel.',
    );
    expect(Object.keys(await nodes(page))).toContain('Agency:vlam');
    await page.context().close();
  });

  test('a table and a timeline have addresses of their own', async () => {
    const page = await open('/?view=table&lang=en', { javaScriptEnabled: false });
    expect(await page.locator('td').allInnerTexts()).toContain('FIT; VLAM');
    expect(await page.locator('.sentence').innerText()).toBe(
      '2 decisions name more than one agency in the title.',
    );
    await page.goto(`${server.url}/?question=5`);
    expect(await page.locator('.timeline .ring').count()).toBe(10);
    await page.context().close();
  });
});

describe('a node has a page of its own', () => {
  test('in a browser, without JavaScript: what it is, its timeline, and each relation with the sentence that proves it', async () => {
    const page = await open('/id/Agency/fit', { javaScriptEnabled: false });
    expect(await page.locator('h1').innerText()).toBe('FIT');
    expect(await page.locator('.muted').first().innerText()).toBe(
      'Vlaams Agentschap voor Internationaal Ondernemen',
    );
    expect(await page.locator('.timeline circle').count()).toBeGreaterThan(20);
    const headings = await page.locator('h2').allInnerTexts();
    for (const heading of [
      /^TIJDLIJN/i,
      /^AGENTSCHAPPEN DIE/i,
      /^BESLISSINGEN \(\d+\)/i,
      /^BENOEMINGEN \(\d+\)/i,
    ])
      expect(headings.some((one) => heading.test(one))).toBe(true);
    const quotes = await page.locator('blockquote').allInnerTexts();
    expect(quotes.some((text) => text.startsWith('FIT Corona Exit-plan: extra subsidies'))).toBe(true);
    await page.getByRole('link', { name: 'VLAM' }).first().click();
    expect(await page.locator('h1').innerText()).toBe('VLAM');
    expect(new URL(page.url()).pathname).toBe('/id/Agency/vlam');
    await page.context().close();
  });

  test.each([
    ['text/turtle', 'ttl'],
    ['application/ld+json', 'jsonld'],
  ])('and at the same address linked data for who accepts %s', async (accept, ending) => {
    const { status, headers } = await fetch(`${server.url}/id/Agency/fit`, {
      headers: { accept },
      redirect: 'manual',
    });
    expect(status).toBe(303);
    expect(headers.get('location')).toContain(`/export/network.${ending}?`);
    expect(headers.get('vary')).toContain('accept');
  });
});

describe('a view elsewhere', () => {
  test('a frame shows the question, the answer and the view alone', async () => {
    const page = await open('/?embed=1');
    expect(await page.locator('.stage .node').count()).toBeGreaterThan(2);
    expect(await page.locator('header, nav, aside').count()).toBe(0);
    expect(await page.getByRole('link', { name: 'Open in Pledgegraph' }).getAttribute('href')).toBe('/');
    await page.context().close();
  });

  test('other sites may frame such a view, and no other page', async () => {
    const policyOf = async (path: string) =>
      (await fetch(server.url + path)).headers.get('content-security-policy');
    expect(await policyOf('/?embed=1&question=5')).toContain('frame-ancestors *');
    expect(await policyOf('/?question=5')).toContain("frame-ancestors 'self'");
  });

  test('a picture is an SVG file with the same nodes, its title and its source; previews of links name it', async () => {
    const response = await fetch(`${server.url}/picture.svg?question=2`);
    expect(response.headers.get('content-type')).toBe('image/svg+xml');
    const svg = await response.text();
    expect(svg).toContain('Welke beslissingen betreffen meer dan één agentschap?');
    expect(svg).toContain('data-id="Agency:vlam"');
    expect(svg).toContain(`${server.url}/?question=2`);
    const page = await open('/?question=2');
    const drawn = await page.evaluate(
      (text) =>
        new DOMParser().parseFromString(text, 'image/svg+xml').querySelectorAll('.node[data-id]').length,
      svg,
    );
    expect(drawn).toBe(Object.keys(await nodes(page)).length);
    expect(await page.locator('meta[property="og:image"]').getAttribute('content')).toBe(
      `${server.url}/picture.svg?question=2`,
    );
    await page.context().close();
  });

  test('a link of an older graph says so', async () => {
    const page = await open('/?version=older');
    expect(await page.locator('.notice').innerText()).toMatch(/^De gegevens zijn veranderd/);
    await page.goto(`${server.url}/`);
    expect(await page.locator('.notice').count()).toBe(0);
    await page.context().close();
  });
});

describe('with a mouse', () => {
  test('a click on a node shows what it is and on whose word each relation exists', async () => {
    const page = await open('/');
    await page.locator('.nodes [data-id="Agency:fit"]').click();
    await page.locator('.details h2').waitFor();
    expect(await page.locator('.details h2').innerText()).toBe('FIT');
    expect(await page.locator('.details mark').first().innerText()).toBe('FIT');
    expect(new URL(page.url()).searchParams.get('select')).toBe('Agency:fit');
    await page.context().close();
  });

  test('expanding a node adds its neighbours and moves nothing; Back takes that back; the link shows the same', async () => {
    const page = await open('/');
    const before = await page.evaluate(() => document.querySelectorAll('.nodes .node').length);
    await page.locator('.nodes [data-id="Agency:fit"]').dblclick();
    await page.waitForFunction((count) => document.querySelectorAll('.nodes .node').length > count, before);
    const expanded = await nodes(page);
    const other = await open(new URL(page.url()).pathname + new URL(page.url()).search);
    await other.waitForFunction(() => document.querySelector('.stage'));
    expect(Object.keys(await nodes(other)).sort()).toEqual(Object.keys(expanded).sort());
    await page.goBack();
    await page.goBack();
    await page.waitForFunction((count) => document.querySelectorAll('.nodes .node').length === count, before);
    await other.context().close();
    await page.context().close();
  });

  test('hiding the neighbours of a node gives the picture before', async () => {
    const page = await open('/?select=Agency:fit');
    const before = await nodes(page);
    await page.getByRole('button', { name: 'Toon de buren in het netwerk' }).click();
    await page.getByRole('button', { name: 'Verberg de buren' }).waitFor();
    await page.waitForFunction(
      (count) => document.querySelectorAll('.nodes .node').length > count,
      Object.keys(before).length,
    );
    await page.getByRole('button', { name: 'Verberg de buren' }).click();
    await page.waitForFunction(
      (count) => document.querySelectorAll('.nodes .node').length === count,
      Object.keys(before).length,
    );
    expect(Object.keys(await nodes(page)).sort()).toEqual(Object.keys(before).sort());
    await page.context().close();
  });

  test('claims come on request, dashed and counted', async () => {
    const page = await open('/?around=Agency:fit');
    expect(await page.locator('.edges line.claim').count()).toBe(1);
    await page.getByLabel('Toon wat de AI-beoordeling beweert').check();
    await page.locator('.stage line.claim').first().waitFor({ state: 'attached' });
    expect(await page.locator('.stage line.claim').count()).toBeGreaterThan(0);
    await page.context().close();
  });

  test('a name that is typed leads to its network', async () => {
    const page = await open('/');
    await page.getByRole('combobox').fill('vlam');
    await page.getByRole('option').first().click();
    await page.getByRole('heading', { name: 'Het netwerk rond VLAM' }).waitFor();
    await page.context().close();
  });
});

test('by keyboard alone: choose a node, walk its neighbours, hear what they are, expand, close', async () => {
  const page = await open('/');
  await page.locator('.stage').focus();
  await page.keyboard.press('ArrowRight');
  await page.locator('.details h2').waitFor();
  const first = new URL(page.url()).searchParams.get('select');
  await page.keyboard.press('ArrowRight');
  await page.waitForFunction((id) => new URL(location.href).searchParams.get('select') !== id, first);
  expect(await page.locator('.aloud').innerText()).toMatch(/^(?:Agentschap|Beslissing), .+, \d+ verbanden$/);
  await page.keyboard.press('e');
  await page.waitForFunction(() => new URL(location.href).searchParams.has('expand'));
  await page.keyboard.press('Escape');
  await page.waitForFunction(() => !new URL(location.href).searchParams.has('select'));
  await page.context().close();
});

describe.each([
  ['light', 1440],
  ['dark', 1440],
  ['light', 390],
  ['dark', 390],
] as const)('in a %s theme, %i pixels wide', (colorScheme, width) => {
  test.each([
    '/',
    '/?view=table',
    '/?question=5',
    '/?question=7',
    '/?select=Agency:fit',
    '/?lang=en',
    '/?embed=1&version=x',
    '/id/Agency/fit',
  ])('%s has no fault of accessibility and is not wider than the screen', async (path) => {
    const page = await open(path, {
      colorScheme,
      viewport: { width, height: 844 },
      reducedMotion: 'reduce',
    });
    await page
      .locator(path.includes('select') ? '.details h2' : '.stage, .table, .timeline')
      .first()
      .waitFor();
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
    await page.evaluate(await readFile(axe, 'utf8'));
    const { violations } = await page.evaluate(() =>
      (
        window as unknown as {
          axe: { run(): Promise<{ violations: { id: string; nodes: { html: string }[] }[] }> };
        }
      ).axe.run(),
    );
    expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)).toEqual([]);
    await page.context().close();
  });
});

test('a path is drawn with all its relations, claims dashed; the legend needs no scrolling', async () => {
  const page = await open('/?question=7');
  const ends = await page.locator('.stage .nodes .node').count();
  const lines = await page.locator('.stage .edges line').count();
  expect(lines).toBeGreaterThanOrEqual(ends - 1);
  expect(await page.locator('.stage .edges line.claim').count()).toBeGreaterThan(0);
  for (const path of ['/', '/?question=22']) {
    await page.goto(server.url + path);
    const bottom = await page.locator('.claims').evaluate((one) => one.getBoundingClientRect().bottom);
    expect(bottom).toBeLessThanOrEqual(900);
  }
  await page.context().close();
});

test('labels meet no label, on the widest network of the example', async () => {
  const page = await open('/?question=22');
  const boxes = await page.locator('.labels text').evaluateAll((all) =>
    all.map((one) => {
      const { left, right, top, bottom } = one.getBoundingClientRect();
      return { left, right, top: top + 2, bottom: bottom - 2, text: one.textContent };
    }),
  );
  const overlapping = boxes.flatMap((a, i) =>
    boxes
      .slice(i + 1)
      .filter((b) => a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom)
      .map((b) => `${a.text} / ${b.text}`),
  );
  expect(boxes.length).toBeGreaterThan(20);
  expect(overlapping).toEqual([]);
  await page.context().close();
});

test('nothing was asked of another server, and nothing failed', () => {
  expect(foreign).toEqual([]);
  expect(errors).toEqual([]);
});
