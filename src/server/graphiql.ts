import { renderGraphiQL } from '@graphql-yoga/render-graphiql';
import { createHash } from 'node:crypto';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';
import type { Plugin } from 'graphql-yoga';
import { questions } from '../api/catalogue.ts';

/** The questions that stand open, and one that lists the others. */
export const TABS = [2, 1, 5, 7, 31, 22, 29];
const ALL = `# Alle vragen van de catalogus: plak een \`operation\` in een nieuw tabblad
# All questions of the catalogue: paste an \`operation\` into a new tab
query AllQuestions($tag: String) {
  questions(tag: $tag) { number nl en tags needs operation }
}
`;

function operationOf(number: number): string {
  const found = questions.find((question) => question.number === number);
  if (!found) throw new TypeError(`There is no question ${number}`);
  return found.operation;
}

/** The page: nine megabytes of the project's own files, rendered and compressed once. */
async function render() {
  const html = await renderGraphiQL({
    endpoint: '/graphql',
    title: 'Pledgegraph',
    defaultTabs: [...TABS.map((number) => operationOf(number)), ALL].map((query) => ({ query })),
  } as never);
  const text = String(html);
  const [br, gz] = await Promise.all([
    promisify(brotliCompress)(text, { params: { [constants.BROTLI_PARAM_QUALITY]: 5 } }),
    promisify(gzip)(text),
  ]);
  return { text, br, gzip: gz, etag: `"${createHash('sha256').update(text).digest('hex').slice(0, 16)}"` };
}

/** Serves GraphiQL to browsers that open /graphql, compressed and cached; no request goes to another origin. */
export function graphiql(): Plugin {
  let page: ReturnType<typeof render> | undefined;
  return {
    async onRequest({ request, url, endResponse, fetchAPI }) {
      const opens =
        request.method === 'GET' &&
        url.pathname === '/graphql' &&
        request.headers.get('accept')?.includes('text/html');
      if (!opens) return;
      const { text, br, gzip: gz, etag } = await (page ??= render());
      const headers = {
        etag,
        'content-type': 'text/html; charset=utf-8',
        'cache-control': 'no-cache',
        vary: 'accept, accept-encoding',
      };
      const accepts = request.headers.get('accept-encoding') ?? '';
      if (request.headers.get('if-none-match') === etag)
        endResponse(new fetchAPI.Response(null, { status: 304, headers }));
      else if (accepts.includes('br'))
        endResponse(new fetchAPI.Response(br, { headers: { ...headers, 'content-encoding': 'br' } }));
      else if (accepts.includes('gzip'))
        endResponse(new fetchAPI.Response(gz, { headers: { ...headers, 'content-encoding': 'gzip' } }));
      else endResponse(new fetchAPI.Response(text, { headers }));
    },
  };
}
