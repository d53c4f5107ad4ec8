import type { BrowserContextOptions, Page } from 'playwright-core';
import { afterAll, expect } from 'vitest';
import { listen } from '../../../src/server/listen.ts';
import { reader } from '../../ask.ts';
import { openPage } from '../../browser.ts';

const server = await listen({ reader }, '127.0.0.1', 0);
afterAll(() => server.close());

export const url = server.url;

/** Waits for what a page comes to show, on a slow machine too. */
export const shows = <T>(read: () => T) => expect.poll(read, { timeout: 60_000 });

/** A browser that never was here. */
export async function visitor(options: BrowserContextOptions = {}) {
  const page = await openPage({ viewport: { width: 1280, height: 800 }, ...options });
  const requested: string[] = [];
  page.on('request', (request) => requested.push(request.url()));
  return { ...pageTools(page), page, requested, leave: () => page.context().close() };
}

function pageTools(page: Page) {
  const tabs = page.locator('.graphiql-tab-button');
  /** What an editor holds: operation.graphql, variables.json, request-headers.json or response.json. */
  const text = (file: string): Promise<string> =>
    page.evaluate(
      `__MONACO.editor.getModels().find(({ uri }) => uri.path.endsWith(${JSON.stringify(file)})).getValue()`,
    );
  return {
    tabs,
    /** Opens an address below the server's, and waits until the page can be used. */
    async open(path = '/') {
      await page.goto(`${url}${path}`);
      await page.locator('.graphiql-query-editor .view-line').first().waitFor();
      await page.locator('.graphiql-execute-button').waitFor();
    },
    active: () => page.locator('.graphiql-tab-active').innerText(),
    text,
    /** Presses the button that runs the operation. @returns what was sent, and what the answer shows */
    async run() {
      const [sent] = await Promise.all([
        page.waitForRequest((request) => request.postData()?.includes('IntrospectionQuery') === false),
        page.locator('.graphiql-execute-button').click(),
      ]);
      await shows(() => text('response.json')).toContain('}');
      return { sent, shown: await text('response.json') };
    },
  };
}
