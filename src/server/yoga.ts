import { useCSRFPrevention } from '@graphql-yoga/plugin-csrf-prevention';
import { usePersistedOperations } from '@graphql-yoga/plugin-persisted-operations';
import { createYoga, type Plugin } from 'graphql-yoga';
import { randomUUID } from 'node:crypto';
import type { Context } from '../api/builder.ts';
import { cache } from './cache.ts';
import { exports } from './exports.ts';
import { identity } from './identity.ts';
import { openGraph } from '../graph/engine/graph.ts';
import { pattern } from '../graph/engine/pattern.ts';
import type { Reader } from '../graph/neo4j/reader.ts';
import { graphiql } from './graphiql.ts';
import { limits } from './limits.ts';
import { questions } from '../api/catalogue.ts';
import { schema } from '../api/schema.ts';
import { trace, tracing } from './trace.ts';

const MOST_BYTES = 1 << 20;
const catalogue = new Map(questions.map(({ hash, operation }) => [hash, operation]));

export interface YogaOptions {
  readonly reader: Reader;
  /** Whether browsers get GraphiQL at /graphql. */
  readonly graphiql?: boolean;
  /** Whether only operations of the question catalogue are answered, by their hash. */
  readonly onlyCatalogue?: boolean;
  /** Whether answers are kept until the graph changes. */
  readonly cache?: boolean;
  /** Whether `x-cypher: statements` and `x-cypher: profile` add `extensions.cypher` to an answer. */
  readonly trace?: boolean;
  /** Whether the message of an unexpected error reaches the caller. */
  readonly development?: boolean;
  /** Hears of every unexpected error, with the id that the caller got. */
  readonly onError?: (error: unknown, requestId: string) => void;
}

/** The GraphQL server as a function from requests to responses: it opens no port. */
export function openYoga({
  reader,
  graphiql: page = true,
  onlyCatalogue = false,
  cache: keep = true,
  trace: traces = false,
  development = false,
  onError = () => {},
}: YogaOptions) {
  return createYoga<object, Context>({
    schema,
    graphqlEndpoint: '/graphql',
    graphiql: false,
    landingPage: false,
    healthCheckEndpoint: '/health',
    logging: false,
    cors: {
      origin: '*',
      credentials: false,
      methods: ['GET', 'HEAD', 'POST', 'OPTIONS'],
      exposedHeaders: ['content-disposition', 'x-export-date', 'x-export-truncated'],
    },
    multipart: false,
    // Refused by its length before it is read: see onlyJson.
    maxRequestBodySize: false,
    batching: false,
    context: ({ request }) => ({
      graph: openGraph({ reader, signal: request.signal, ...(traces ? tracing(request) : {}) }),
    }),
    maskedErrors: {
      isDev: development,
      maskError(error, message, isDev) {
        const original = (error as { originalError?: unknown }).originalError;
        // An error of ours, or of GraphQL itself, has nothing behind it; anything else is a fault to be logged.
        if (
          (error as Error).name === 'GraphQLError' &&
          (original === undefined || (original as Error).name === 'GraphQLError')
        )
          return error as Error;
        const requestId = randomUUID();
        onError(original ?? error, requestId);
        const masked = isDev ? String((original as Error | undefined)?.message ?? error) : message;
        return Object.assign(error as Error, {
          message: masked,
          extensions: { code: 'INTERNAL_SERVER_ERROR', requestId },
        });
      },
    },
    plugins: [
      ready(reader),
      exports({ reader, onlyCatalogue, onError }),
      identity(reader, { page }),
      onlyJson(),
      ...(page ? [graphiql()] : []),
      // A page of another origin cannot send what a browser would not send by itself.
      useCSRFPrevention({ requestHeaders: ['x-graphql-yoga-csrf', 'content-type'] }),
      usePersistedOperations({
        getPersistedOperation: (hash) => catalogue.get(hash) ?? null,
        allowArbitraryOperations: !onlyCatalogue,
      }),
      limits(),
      ...(keep ? [cache(reader)] : []),
      ...(traces ? [trace()] : []),
    ],
  });
}

/** /ready: Neo4j answers, and the graph is not empty. */
function ready(reader: Reader): Plugin {
  return {
    async onRequest({ url, endResponse, fetchAPI }) {
      if (url.pathname === '/') {
        endResponse(new fetchAPI.Response(null, { status: 302, headers: { location: '/graphql' } }));
      } else if (url.pathname === '/ready') {
        const row = await reader
          .read({ text: pattern('graph/ready').text, parameters: {} })
          .catch(() => null);
        const [status, body] =
          row === null
            ? [503, 'Neo4j does not answer.']
            : row['filled']
              ? [200, 'ready']
              : [503, 'The graph is empty: run npm run import.'];
        endResponse(
          new fetchAPI.Response(`${body}\n`, {
            status,
            headers: { 'content-type': 'text/plain; charset=utf-8', 'cache-control': 'no-store' },
          }),
        );
      }
    },
  };
}

/** Operations come as JSON of at most 1 MB: no forms, no uploads. */
function onlyJson(): Plugin {
  return {
    async onRequest({ request, endResponse, fetchAPI }) {
      if (request.method !== 'POST') return;
      const refuse = (status: number, code: string, message: string) =>
        endResponse(
          new fetchAPI.Response(JSON.stringify({ errors: [{ message, extensions: { code } }] }), {
            status,
            headers: { 'content-type': 'application/graphql-response+json; charset=utf-8' },
          }),
        );
      const type = request.headers.get('content-type')?.split(';')[0]?.trim();
      if (type !== 'application/json') {
        refuse(
          415,
          'UNSUPPORTED_MEDIA_TYPE',
          `An operation comes as application/json, but got: ${type ?? 'no content type'}.`,
        );
        return;
      }
      const length = Number(request.headers.get('content-length') ?? NaN);
      if (!(length <= MOST_BYTES)) {
        refuse(
          413,
          'BODY_LIMIT',
          `An operation has at most ${MOST_BYTES} bytes, told by its content-length, but got: ${Number.isNaN(length) ? 'no length' : length}.`,
        );
      }
    },
  };
}
