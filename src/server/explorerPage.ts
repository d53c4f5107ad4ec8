import type { Language } from '../words/words.ts';
import type { ExplorerBundle } from './explorerBundle.ts';

/** A page as the bundle writes it. */
export interface Written {
  readonly language: Language;
  readonly title: string;
  readonly description: string;
  readonly body: string;
  readonly data: string;
}

interface Addresses {
  /** The public address of the page. */
  readonly url: string;
  /** The public address of its picture, for previews of links; null for a page without one. */
  readonly picture: string | null;
}

/** The page as an HTML document. */
export function html(
  { language, title, description, body, data }: Written,
  bundle: ExplorerBundle,
  { url, picture }: Addresses,
): string {
  const preview = picture
    ? `<meta property="og:image" content="${escaped(picture)}">
<meta property="og:image:type" content="image/svg+xml">
<meta name="twitter:card" content="summary_large_image">`
    : '';
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
<meta property="og:url" content="${escaped(url)}">
${preview}
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

/** The page where nothing can be asked: what went wrong, in plain words. */
export function failed(error: unknown): Written {
  const sentence =
    error instanceof Error && error.name === 'Refused' ? error.message : 'Something went wrong here.';
  const body = `<main class="failed"><h1>Pledgegraph</h1><p>${escaped(sentence)}</p><p><a href="/">Opnieuw · Again</a></p></main>`;
  return { language: 'nl', title: 'Pledgegraph', description: '', body, data: '' };
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');
}
