import { readFile } from 'node:fs/promises';
import { extname, join, normalize } from 'node:path';
import type { Plugin } from 'graphql-yoga';
import { wordsOf, type Language } from '../words/words.ts';
import type { ExplorerBundle } from './explorerBundle.ts';
import { failed, html, type Written } from './explorerPage.ts';
import { policy } from './headers.ts';

const TYPES: Readonly<Record<string, string>> = {
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.woff2': 'font/woff2',
};

type Post = (body: string) => Promise<string>;

/** What the bundle of src/explorer/server.tsx gives. */
interface Writer {
  render(query: string, vocabulary: object, post: Post): Promise<Written>;
  renderEntity(id: string, query: string, vocabulary: object, post: Post): Promise<Written | null>;
  renderPicture(query: string, base: string, post: Post): Promise<string>;
}

interface ExplorerOptions {
  readonly bundle: ExplorerBundle;
  /** The public base address of the server. */
  readonly publicUrl: string;
  /** Asks the API: operation and variables as JSON; gives its answer as JSON. */
  readonly post: Post;
  /** Hears of every unexpected error. */
  readonly onError: (error: unknown) => void;
}

/** The page at / with its files below /explorer/, its pictures at /picture.svg, and the page of a node. */
export interface Explorer {
  readonly plugin: Plugin;
  /** The page of a node as HTML, with its status. */
  readonly entityPage: (id: string, url: URL) => Promise<{ status: number; text: string }>;
}

/** Serves the web page, written with its answer. */
export function explorer({ bundle, publicUrl, post, onError }: ExplorerOptions): Explorer {
  const vocabulary = { nl: vocabularyOf('nl'), en: vocabularyOf('en') };
  let loaded: Promise<Writer> | undefined;
  const writer = () => (loaded ??= import(bundle.server) as Promise<Writer>);

  /** Writes something; where that fails, says why in its place. */
  async function attempt<T>(write: () => Promise<T>, instead: (error: unknown) => T) {
    try {
      return { status: 200, written: await write() };
    } catch (error) {
      if (!(error instanceof Error && error.name === 'Refused')) onError(error);
      return { status: 503, written: instead(error) };
    }
  }

  async function page(url: URL, write: () => Promise<Written | null>, picture: string | null) {
    const { status, written } = await attempt(write, failed);
    const text = html(written ?? failed(null), bundle, {
      url: `${publicUrl}${url.pathname}${url.search}`,
      picture,
    });
    return { status, text };
  }

  const plugin: Plugin = {
    async onRequest({ request, url, endResponse, fetchAPI }) {
      if (request.method !== 'GET' && request.method !== 'HEAD') return;
      const answer = (body: string | Buffer, status: number, headers: Record<string, string>) =>
        endResponse(
          new fetchAPI.Response(request.method === 'HEAD' ? null : (body as string), { status, headers }),
        );
      if (url.pathname.startsWith('/explorer/')) {
        const name = normalize(decodeURIComponent(url.pathname.slice('/explorer/'.length)));
        const type = TYPES[extname(name)];
        const bytes =
          type && !name.startsWith('.') ? await readFile(join(bundle.folder, name)).catch(() => null) : null;
        if (!bytes) return answer('There is no such file.\n', 404, {});
        return answer(bytes, 200, {
          'content-type': type ?? '',
          'cache-control': 'public, max-age=31536000, immutable',
        });
      }
      if (url.pathname === '/picture.svg') {
        const { status, written } = await attempt(
          async () => (await writer()).renderPicture(url.search, publicUrl, post),
          () => '<svg xmlns="http://www.w3.org/2000/svg"/>',
        );
        return answer(written, status, { 'content-type': 'image/svg+xml', 'cache-control': 'no-cache' });
      }
      if (url.pathname !== '/') return;
      const write = async () => (await writer()).render(url.search, vocabulary, post);
      const { status, text } = await page(url, write, `${publicUrl}/picture.svg${url.search}`);
      // A view for a frame is made to be shown by other sites; nothing else is.
      const framed = url.searchParams.has('embed');
      answer(text, status, { ...HTML, 'content-security-policy': policy({ framed }) });
    },
  };
  return {
    plugin,
    entityPage: (id, url) =>
      page(
        url,
        async () => (await writer()).renderEntity(id, url.search, vocabulary, post),
        `${publicUrl}/picture.svg?${new URLSearchParams({ around: id })}`,
      ),
  };
}

export const HTML = { 'content-type': 'text/html; charset=utf-8', 'cache-control': 'no-cache' };

function vocabularyOf(language: Language) {
  const words = wordsOf(language);
  return { relations: words['RelationType'] ?? {}, bases: words['Basis'] ?? {} };
}
