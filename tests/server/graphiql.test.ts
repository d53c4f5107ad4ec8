import chromium from '@sparticuz/chromium';
import { chromium as playwright, type Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { listen, type Listening } from '../../src/server/listen.ts';
import { reader } from '../ask.ts';

let server: Listening;
let browser: Browser;
beforeAll(async () => {
  server = await listen({ reader }, '127.0.0.1', 0);
  browser = await playwright.launch({ executablePath: await chromium.executablePath(), args: chromium.args });
});
afterAll(async () => {
  await browser?.close();
  await server?.close();
});

test('a browser that opens the server finds the first question, and one click answers it, with nothing from elsewhere', async () => {
  const page = await browser.newPage();
  const elsewhere: string[] = [];
  page.on('request', (request) => {
    const { protocol, origin } = new URL(request.url());
    if (/^http/.test(protocol) && origin !== server.url) elsewhere.push(request.url());
  });
  await page.goto(server.url);
  await page.waitForSelector('.graphiql-query-editor');
  expect(await page.locator('.graphiql-query-editor').innerText()).toContain('Welke');
  await page.locator('.graphiql-execute-button').click();
  await page.waitForFunction(() =>
    /SYNTRA-centra/.test(
      (globalThis as never as { document: { body: { innerText: string } } }).document.body.innerText,
    ),
  );
  expect(await page.locator('.result-window').innerText()).toMatch(/SYNTRA-centra/);
  expect(elsewhere).toEqual([]);
});
