import Negotiator from 'negotiator';
import { createHash } from 'node:crypto';
import { Readable } from 'node:stream';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';
import type { Plugin } from 'graphql-yoga';
import { policy } from '../headers.ts';
import { writePage } from './page.ts';

/** The page in each encoding, written once: compressing its nine megabytes takes a second. */
async function render() {
  const { html: page, scripts } = writePage();
  const [br, gz] = await Promise.all([
    promisify(brotliCompress)(page, { params: { [constants.BROTLI_PARAM_QUALITY]: 5 } }),
    promisify(gzip)(page),
  ]);
  const etag = `W/"${createHash('sha256').update(page).digest('base64url').slice(0, 22)}"`;
  const hashes = scripts.map((one) => `'sha256-${createHash('sha256').update(one).digest('base64')}'`);
  const security = policy({ scripts: hashes });
  return { etag, security, bodies: { br, gzip: gz, identity: Buffer.from(page) } };
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
      const { etag, security, bodies } = await (rendered ??= render());
      const accepted = { 'accept-encoding': request.headers.get('accept-encoding') ?? 'identity' };
      const encoding = new Negotiator({ headers: accepted }).encoding(['br', 'gzip', 'identity']);
      const chosen = encoding === 'br' || encoding === 'gzip' ? encoding : 'identity';
      endResponse(
        new fetchAPI.Response(Readable.from(pieces(bodies[chosen])) as never, {
          headers: {
            etag,
            'content-length': String(bodies[chosen].length),
            'content-security-policy': security,
            'content-type': 'text/html; charset=utf-8',
            'cache-control': 'no-cache',
            ...(chosen === 'identity' ? {} : { 'content-encoding': chosen }),
          },
        }),
      );
    },
  };
}

/** A client that does not read holds one piece, and not a copy of the page. */
const PIECE_BYTES = 64 << 10;

function* pieces(whole: Buffer): Generator<Buffer> {
  for (let at = 0; at < whole.length; at += PIECE_BYTES) yield whole.subarray(at, at + PIECE_BYTES);
}
