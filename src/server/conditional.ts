import fresh from 'fresh';
import type { Plugin } from 'graphql-yoga';

/**
 * A client or a cache that names the answer that it has, by `If-None-Match`, gets 304 instead of the same answer again.
 * Says by `Vary` that /graphql answers a browser, and each type of JSON, differently.
 */
export function conditional(): Plugin {
  return {
    onResponse({ request, response, setResponse, fetchAPI }) {
      if (new URL(request.url).pathname === '/graphql')
        response.headers.append('vary', 'accept, accept-encoding');
      if (request.method !== 'GET' || response.status !== 200 || !response.headers.has('etag')) return;
      if (!fresh(Object.fromEntries(request.headers), Object.fromEntries(response.headers))) return;
      const headers = [...response.headers].filter(([name]) => !name.startsWith('content-'));
      setResponse(new fetchAPI.Response(null, { status: 304, headers }));
    },
  };
}
