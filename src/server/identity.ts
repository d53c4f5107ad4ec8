import Negotiator from 'negotiator';
import type { Plugin } from 'graphql-yoga';
import type { FailureCode } from '../errors.ts';
import { pattern } from '../graph/engine/pattern.ts';
import type { Reader } from '../graph/neo4j/reader.ts';
import { HTML, type Explorer } from './explorer.ts';
import { refuse } from './refuse.ts';

/** The types that a node is served as: the ending of its export, or null for its page or GraphiQL with a query about it. */
const SERVED: Readonly<Record<string, string | null>> = {
  'text/html': null,
  'text/turtle': 'ttl',
  'application/ld+json': 'jsonld',
  'application/json': 'json',
};

interface IdentityOptions {
  /** Whether there is GraphiQL. */
  readonly graphiql: boolean;
  /** The page of a node; without it, browsers get GraphiQL, and without that, JSON. */
  readonly entityPage?: Explorer['entityPage'] | undefined;
}

/**
 * /id/{type}/{key} is the address of a node in linked data. A browser gets the page of the node; other clients are
 * redirected to a document of the type that they accept.
 */
export function identity(reader: Reader, { graphiql, entityPage }: IdentityOptions): Plugin {
  const served = Object.keys(SERVED).filter((type) => graphiql || entityPage || type !== 'text/html');
  return {
    async onRequest({ request, url, endResponse, fetchAPI }) {
      const [, type = '', escaped = ''] = /^\/id\/(\w+)\/(.+)$/.exec(url.pathname) ?? [];
      if (!type) return;
      const vary = { vary: 'accept' };
      const plain = (code: FailureCode, sentence: string) =>
        endResponse(refuse({ request, fetchAPI }, code, sentence, vary));
      const id = `${type}:${decoded(escaped)}`;
      const statement = { text: pattern('entity/missing').text, parameters: { ids: [id] } };
      const row = await reader.read(statement, { signal: request.signal }).catch(() => null);
      if (row === null)
        return plain('GRAPH_UNAVAILABLE', 'Neo4j does not answer at the moment. Try again in a few seconds.');
      if ((row['missing'] as string[]).length > 0)
        return plain('NOT_FOUND', `There is no node "${id.slice(0, 200)}".`);
      const headers = { accept: request.headers.get('accept') ?? '*/*' };
      const best = new Negotiator({ headers }).mediaType(served);
      if (best === undefined)
        return plain('NOT_ACCEPTABLE', `A node is served as one of these types: ${served.join(', ')}.`);
      const ending = SERVED[best];
      if (!ending && entityPage) {
        const { status, text } = await entityPage(id, url);
        const body = request.method === 'HEAD' ? null : text;
        return endResponse(new fetchAPI.Response(body, { status, headers: { ...vary, ...HTML } }));
      }
      const location = ending
        ? `/export/network.${ending}?${new URLSearchParams({ focus: id, depth: '1' })}`
        : `/graphql?${new URLSearchParams({ query: operation(id) })}`;
      endResponse(new fetchAPI.Response(null, { status: 303, headers: { ...vary, location } }));
    },
  };
}

/** A query about a node: its caption, its type, and its neighbours. */
function operation(id: string): string {
  return `{
  node(id: ${JSON.stringify(id)}) {
    ... on Entity {
      caption
      type
      degree
      neighbours(first: 20) { totalCount edges { relation node { caption type } } }
    }
  }
}
`;
}

/** Decodes a part of an address; a wrong escape stays as it is, and names no node. */
function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
