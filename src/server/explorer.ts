import { readFile } from 'node:fs/promises';
import { extname, join, normalize } from 'node:path';
import type { Plugin } from 'graphql-yoga';
import { wordsOf, type Language } from '../words/words.ts';
import type { ExplorerBundle } from './explorerBundle.ts';

const TYPES: Readonly<Record<string, string>> = {
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.woff2': 'font/woff2',
};

interface Written {
  readonly language: Language;
  readonly title: string;
  readonly description: string;
  readonly body: string;
  readonly data: string;
}

type Render = (
  query: string,
  vocabulary: object,
  post: (body: string) => Promise<string>,
) => Promise<Written>;

interface ExplorerOptions {
  readonly bundle: ExplorerBundle;
  /** The public base address of the server. */
  readonly publicUrl: string;
  /** Asks the API: operation and variables as JSON; gives its answer as JSON. */
  readonly post: (body: string) => Promise<string>;
  /** Hears of every unexpected error. */
  readonly onError: (error: unknown) => void;
}

/** Serves the page at /, written with its answer, and its files below /explorer/. */
export function explorer({ bundle, publicUrl, post, onError }: ExplorerOptions): Plugin {
  const vocabulary = { nl: vocabularyOf('nl'), en: vocabularyOf('en') };
  let render: Promise<Render> | undefined;
  return {
    async onRequest({ request, url, endResponse, fetchAPI }) {
      if (request.method !== 'GET' && request.method !== 'HEAD') return;
      if (url.pathname.startsWith('/explorer/')) {
        const name = normalize(decodeURIComponent(url.pathname.slice('/explorer/'.length)));
        const type = TYPES[extname(name)];
        const bytes =
          type && !name.startsWith('.') ? await readFile(join(bundle.folder, name)).catch(() => null) : null;
        const headers = {
          'content-type': type ?? '',
          'cache-control': 'public, max-age=31536000, immutable',
        };
        return endResponse(
          bytes
            ? new fetchAPI.Response(request.method === 'HEAD' ? null : bytes, { headers })
            : new fetchAPI.Response('There is no such file.\n', { status: 404 }),
        );
      }
      if (url.pathname !== '/') return;
      render ??= import(bundle.server).then(({ render }: { render: Render }) => render);
      const write = await render;
      const [status, page] = await write(url.search, vocabulary, post).then(
        (page) => [200, page] as const,
        (error: unknown) => {
          if (!(error instanceof Error && error.name === 'Refused')) onError(error);
          return [503, failed(error)] as const;
        },
      );
      endResponse(
        new fetchAPI.Response(
          request.method === 'HEAD' ? null : html(page, bundle, `${publicUrl}${url.pathname}${url.search}`),
          {
            status,
            headers: { 'content-type': 'text/html; charset=utf-8', 'cache-control': 'no-cache' },
          },
        ),
      );
    },
  };
}

function vocabularyOf(language: Language) {
  const words = wordsOf(language);
  return { relations: words['RelationType'] ?? {}, bases: words['Basis'] ?? {} };
}

/** The page where nothing can be asked: what went wrong, in plain words. */
function failed(error: unknown): Written {
  const sentence =
    error instanceof Error && error.name === 'Refused' ? error.message : 'Something went wrong here.';
  const body = `<main class="failed"><h1>Pledgegraph</h1><p>${escaped(sentence)}</p><p><a href="/">Opnieuw · Again</a></p></main>`;
  return { language: 'nl', title: 'Pledgegraph', description: '', body, data: '' };
}

function html(
  { language, title, description, body, data }: Written,
  bundle: ExplorerBundle,
  url: string,
): string {
  const address = escaped(url);
  return `<!doctype html>
<html lang="${language}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escaped(title)} – Pledgegraph</title>
<meta name="description" content="${escaped(description)}">
<meta property="og:title" content="${escaped(title)}">
<meta property="og:description" content="${escaped(description)}">
<meta property="og:type" content="website">
<meta property="og:url" content="${address}">
<link rel="icon" href="data:,">
${bundle.font ? `<link rel="preload" as="font" type="font/woff2" href="/explorer/${bundle.font}" crossorigin>` : ''}
${bundle.styles.map((style) => `<link rel="stylesheet" href="/explorer/${style}">`).join('\n')}
</head>
<body>
<div id="app">${body}</div>
${data ? `<script type="application/json" id="data">${data}</script>\n<script type="module" src="/explorer/${bundle.script}"></script>` : ''}
</body>
</html>
`;
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');
}
