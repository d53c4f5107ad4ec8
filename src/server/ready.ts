import type { Plugin } from 'graphql-yoga';
import { pattern } from '../graph/engine/pattern.ts';
import type { Reader } from '../graph/neo4j/reader.ts';
import { refuse } from './refuse.ts';

/** /ready says whether this server is to be asked: Neo4j answers, the graph has nodes, and the server does not stop. */
export function ready(reader: Reader, isStopping: () => boolean): Plugin {
  return {
    async onRequest({ request, url, endResponse, fetchAPI }) {
      if (url.pathname !== '/ready') return;
      if (isStopping())
        return endResponse(
          refuse({ request, fetchAPI }, 'STOPPING', 'The server stops. Send requests to another one.'),
        );
      const statement = { text: pattern('graph/ready').text, parameters: {} };
      const row = await reader.read(statement, { probe: true }).catch(() => null);
      const plain = { 'content-type': 'text/plain; charset=utf-8', 'cache-control': 'no-store' };
      endResponse(
        row === null
          ? refuse({ request, fetchAPI }, 'GRAPH_UNAVAILABLE', 'Neo4j does not answer.')
          : row['filled']
            ? new fetchAPI.Response('ready\n', { headers: plain })
            : refuse({ request, fetchAPI }, 'GRAPH_EMPTY', 'The graph is empty: run npm run import.'),
      );
    },
  };
}
