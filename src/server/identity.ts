import Negotiator from 'negotiator';
import type { Plugin } from 'graphql-yoga';
import { pattern } from '../graph/engine/pattern.ts';
import type { Reader } from '../graph/neo4j/reader.ts';

/** What a thing can be had as: the ending of its export, or null for the page that asks about it. */
const SERVED: Readonly<Record<string, string | null>> = {
  'text/html': null,
  'text/turtle': 'ttl',
  'application/ld+json': 'jsonld',
  'application/json': 'json',
};

/**
 * /id/{type}/{key}, the address of a thing in linked data, leads to a document about it, as the client accepts it.
 * @param page whether there is GraphiQL; without, browsers get JSON
 */
export function identity(reader: Reader, { page }: { page: boolean }): Plugin {
  const served = Object.keys(SERVED).filter((type) => page || type !== 'text/html');
  return {
    async onRequest({ request, url, endResponse, fetchAPI }) {
      const [, type = '', escaped = ''] = /^\/id\/(\w+)\/(.+)$/.exec(url.pathname) ?? [];
      if (!type) return;
      const answer = (status: number, headers: Record<string, string>, body = '') =>
        endResponse(
          new fetchAPI.Response(body && request.method !== 'HEAD' ? `${body}\n` : null, {
            status,
            headers: { vary: 'accept', 'content-type': 'text/plain; charset=utf-8', ...headers },
          }),
        );
      const id = `${type}:${decoded(escaped)}`;
      const statement = { text: pattern('entity/missing').text, parameters: { ids: [id] } };
      const row = await reader.read(statement, { signal: request.signal }).catch(() => null);
      if (row === null)
        return answer(503, {}, 'The graph does not answer at the moment. Try again in a few seconds.');
      if ((row['missing'] as string[]).length > 0) return answer(404, {}, `There is no ${id.slice(0, 200)}.`);
      const headers = { accept: request.headers.get('accept') ?? '*/*' };
      const best = new Negotiator({ headers }).mediaType(served);
      if (best === undefined) return answer(406, {}, `It can be had as one of: ${served.join(', ')}.`);
      const ending = SERVED[best];
      answer(303, {
        location: ending
          ? `/export/network.${ending}?${new URLSearchParams({ focus: id, depth: '1' })}`
          : `/graphql?${new URLSearchParams({ query: operation(id) })}`,
      });
    },
  };
}

/** What to ask about a thing: what it is, and what it is linked to. */
function operation(id: string): string {
  return `{
  node(id: ${JSON.stringify(id)}) {
    caption
    type
    degree
    neighbours(first: 20) { totalCount edges { relation node { caption type } } }
  }
}
`;
}

/** An address that is not written as addresses are names nothing, but is no reason to fail. */
function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
