import type { Plugin } from 'graphql-yoga';
import { EXPORT_HEADERS } from './exports.ts';

/** What a page of another origin may read of an answer, in addition to the headers that every page may read. */
const EXPOSED = [
  'content-disposition',
  'etag',
  'retry-after',
  'ratelimit',
  'ratelimit-policy',
  'x-error-code',
  'x-request-id',
  ...EXPORT_HEADERS,
].join(', ');
const DAY_S = 86_400;

/**
 * Lets pages of every origin ask and read. The server knows no cookies and no passwords, so an answer is the same for
 * all of them, and a cache may keep one for all.
 *
 * Not Yoga's own option `cors`: it names the origin that asked, and then replaces `Vary` by `Origin`.
 */
export function cors(): Plugin {
  return {
    onRequest({ request, endResponse, fetchAPI }) {
      if (request.method !== 'OPTIONS') return;
      const asked = request.headers.get('access-control-request-headers');
      const headers = {
        'access-control-allow-methods': 'GET, HEAD, POST, OPTIONS',
        'access-control-max-age': String(DAY_S),
        ...(asked ? { 'access-control-allow-headers': asked } : {}),
        // Safari waits for a body without it.
        'content-length': '0',
      };
      endResponse(new fetchAPI.Response(null, { status: 204, headers }));
    },
    onResponse({ response }) {
      response.headers.set('access-control-allow-origin', '*');
      response.headers.set('access-control-expose-headers', EXPOSED);
    },
  };
}
