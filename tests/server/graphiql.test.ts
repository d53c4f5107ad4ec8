import { afterAll, beforeAll, expect, test } from 'vitest';
import { listen, type Listening } from '../../src/server/listen.ts';
import { reader } from '../ask.ts';
import { openPage } from '../browser.ts';

let server: Listening;
beforeAll(async () => {
  server = await listen({ reader }, '127.0.0.1', 0);
});
afterAll(() => server.close());

test('a browser that opens the server finds the first question, and one click answers it, with nothing from elsewhere', async () => {
  const page = await openPage();
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
