import Negotiator from 'negotiator';
import { createHash } from 'node:crypto';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';
import type { Plugin } from 'graphql-yoga';
import { writePage } from './page.ts';

/** The page in each encoding, written once: compressing its nine megabytes takes a second. */
async function render() {
  const page = writePage();
  const [br, gz] = await Promise.all([
    promisify(brotliCompress)(page, { params: { [constants.BROTLI_PARAM_QUALITY]: 5 } }),
    promisify(gzip)(page),
  ]);
  const etag = `W/"${createHash('sha256').update(page).digest('base64url').slice(0, 22)}"`;
  return { etag, bodies: { br, gzip: gz, identity: page } };
}

/** Serves GraphiQL to browsers that open /graphql, compressed and cached; no request goes to another origin. */
export function graphiql(): Plugin {
  let rendered: ReturnType<typeof render> | undefined;
  return {
    async onRequest({ request, url, endResponse, fetchAPI }) {
      const opens =
        request.method === 'GET' &&
        url.pathname === '/graphql' &&
        request.headers.get('accept')?.includes('text/html');
      if (!opens) return;
      const { etag, bodies } = await (rendered ??= render());
      const accepted = { 'accept-encoding': request.headers.get('accept-encoding') ?? 'identity' };
      const encoding = new Negotiator({ headers: accepted }).encoding(['br', 'gzip', 'identity']);
      const chosen = encoding === 'br' || encoding === 'gzip' ? encoding : 'identity';
      endResponse(
        new fetchAPI.Response(bodies[chosen], {
          headers: {
            etag,
            'content-type': 'text/html; charset=utf-8',
            'cache-control': 'no-cache',
            ...(chosen === 'identity' ? {} : { 'content-encoding': chosen }),
          },
        }),
      );
    },
  };
}
