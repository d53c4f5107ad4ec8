import { chromium, type Browser, type BrowserContextOptions, type Page } from 'playwright-core';
import { inject } from 'vitest';
import { borrow } from './lend.ts';

let browser: Promise<Browser> | undefined;

/** Opens an empty page in the Chromium that all tests share, with cookies and storage of its own, until the file ends. */
export async function openPage(options: BrowserContextOptions = {}): Promise<Page> {
  browser ??= borrow(inject('lender'), 'browser').then(({ value }) => chromium.connect(value));
  return (await browser).newPage(options);
}
