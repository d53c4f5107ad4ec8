import { useCSRFPrevention } from '@graphql-yoga/plugin-csrf-prevention';
import { usePersistedOperations } from '@graphql-yoga/plugin-persisted-operations';
import { GraphQLError } from 'graphql';
import { createYoga, type Plugin } from 'graphql-yoga';
import { randomUUID } from 'node:crypto';
import type { Context } from '../graph/engine/declare/types.ts';
import { failure, FAILURES, type FailureCode } from '../errors.ts';
import { LIMITS } from '../limits.ts';
import { refuse } from './refuse.ts';
import { cache } from './cache.ts';
import { EXPORT_HEADERS, exports } from './exports.ts';
import { identity } from './identity.ts';
import { openGraph } from '../graph/engine/graph.ts';
import { pattern } from '../graph/engine/pattern.ts';
import type { Reader } from '../graph/neo4j/reader.ts';
import { explorer } from './explorer.ts';
import type { ExplorerBundle } from './explorerBundle.ts';
import { graphiql } from './graphiql.ts';
import { limits } from './limits.ts';
import { questions } from '../api/catalogue.ts';
import { schema } from '../api/schema.ts';
import { termsPage } from './terms.ts';
import { trace, tracing } from './trace.ts';

const catalogue = new Map(questions.map(({ hash, operation }) => [hash, operation]));

export interface YogaOptions {
  readonly reader: Reader;
  /** The public base address, which files and linked data name: "https://example.org". */
  readonly publicUrl?: string;
  /** Whether browsers get GraphiQL at /graphql. */
  readonly graphiql?: boolean;
  /** The web page at /; without it, / leads to GraphiQL. */
  readonly explorer?: ExplorerBundle | undefined;
  /** Whether only operations of the question catalogue are answered, by their hash. */
  readonly onlyCatalogue?: boolean;
  /** Whether answers are kept until the graph changes. */
  readonly cache?: boolean;
  /** Whether `x-cypher: statements` and `x-cypher: profile` add `extensions.cypher` to an answer. */
  readonly trace?: boolean;
  /** Whether the message of an unexpected error reaches the client. */
  readonly development?: boolean;
  /** Is called with every unexpected error and the id that the client got. */
  readonly onError?: (error: unknown, requestId: string) => void;
}

/** The GraphQL server as a function from requests to responses: it opens no port. */
export function openYoga({
  reader,
  publicUrl = 'http://localhost:4000',
  graphiql: page = true,
  explorer: bundle,
  onlyCatalogue = false,
  cache: keep = true,
  trace: traces = false,
  development = false,
  onError = () => {},
}: YogaOptions) {
  const yoga = createYoga<object, Context>({
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
      exposedHeaders: ['content-disposition', 'etag', ...EXPORT_HEADERS],
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
        // A client that leaves is no fault, and there is nobody to tell.
        if ((original as Error | undefined)?.name === 'AbortError') return error as Error;
        // An error of ours, or of GraphQL itself, has no original error; anything else is a fault, which is logged.
        if (
          error instanceof GraphQLError &&
          (original === undefined || (original as Error).name === 'GraphQLError')
        ) {
          // GraphQL gives no code to a variable of a wrong type.
          error.extensions['code'] ??= 'BAD_USER_INPUT';
          return error;
        }
        const requestId = randomUUID();
        onError(original ?? error, requestId);
        const masked = isDev ? String((original as Error | undefined)?.message ?? error) : message;
        const { extensions } = failure('INTERNAL_SERVER_ERROR', masked);
        return Object.assign(error as Error, { message: masked, extensions: { ...extensions, requestId } });
      },
    },
    plugins: [
      ready(reader, bundle !== undefined),
      ...(bundle
        ? [explorer({ bundle, publicUrl, post, onError: (error) => onError(error, randomUUID()) })]
        : []),
      exports({ reader, publicUrl, onlyCatalogue, onError }),
      identity(reader, { page }),
      termsPage(publicUrl),
      onlyJson(),
      ...(page ? [graphiql()] : []),
      // A page of another origin cannot send a header that a browser does not send by itself.
      useCSRFPrevention({ requestHeaders: ['x-graphql-yoga-csrf', 'content-type'] }),
      usePersistedOperations({
        getPersistedOperation: (hash) => catalogue.get(hash) ?? null,
        allowArbitraryOperations: !onlyCatalogue,
        customErrors: {
          keyNotFound: () =>
            failure(
              'BAD_REQUEST',
              'The request has no operation. Send one as `query`, or the hash of a question of the catalogue.',
            ),
          persistedQueryOnly: () =>
            failure(
              'ONLY_CATALOGUE',
              'This server answers only the questions of its catalogue: send the hash of a question, and no `query`.',
            ),
        },
      }),
      limits(),
      ...(keep ? [cache(reader)] : []),
      ...(traces ? [trace()] : []),
    ],
  });
  /** The page asks as any client does: through the same limits, and the same cache. */
  async function post(body: string): Promise<string> {
    const headers = { 'content-type': 'application/json', 'content-length': String(Buffer.byteLength(body)) };
    return (await yoga.fetch('http://localhost/graphql', { method: 'POST', headers, body })).text();
  }
  return yoga;
}

/** /ready says whether Neo4j answers and the graph has nodes. @param page whether there is a page at / */
function ready(reader: Reader, page: boolean): Plugin {
  return {
    async onRequest({ request, url, endResponse, fetchAPI }) {
      if (url.pathname === '/' && !page) {
        endResponse(new fetchAPI.Response(null, { status: 302, headers: { location: '/graphql' } }));
      } else if (url.pathname === '/ready') {
        const row = await reader
          .read({ text: pattern('graph/ready').text, parameters: {} })
          .catch(() => null);
        const plain = { 'content-type': 'text/plain; charset=utf-8', 'cache-control': 'no-store' };
        endResponse(
          row === null
            ? refuse({ request, fetchAPI }, 'GRAPH_UNAVAILABLE', 'Neo4j does not answer.')
            : row['filled']
              ? new fetchAPI.Response('ready\n', { headers: plain })
              : refuse({ request, fetchAPI }, 'GRAPH_EMPTY', 'The graph is empty: run npm run import.'),
        );
      }
    },
  };
}

/** Lets only operations pass that are JSON of at most `bodyBytes`: no forms, no uploads. */
function onlyJson(): Plugin {
  return {
    async onRequest({ request, endResponse, fetchAPI }) {
      if (request.method !== 'POST') return;
      const stop = (code: FailureCode, message: string) =>
        endResponse(
          new fetchAPI.Response(JSON.stringify({ errors: [{ message, extensions: { code } }] }), {
            status: FAILURES[code].status,
            headers: { 'content-type': 'application/graphql-response+json; charset=utf-8' },
          }),
        );
      const type = request.headers.get('content-type')?.split(';')[0]?.trim();
      if (type !== 'application/json') {
        stop(
          'UNSUPPORTED_MEDIA_TYPE',
          `The content type of an operation must be application/json, not ${type ?? 'empty'}.`,
        );
        return;
      }
      const length = Number(request.headers.get('content-length') ?? NaN);
      if (Number.isNaN(length)) stop('BODY_LIMIT', 'The request must give its length in content-length.');
      else if (length > LIMITS.bodyBytes) {
        stop('BODY_LIMIT', `The body has ${length} bytes; the limit is ${LIMITS.bodyBytes}.`);
      }
    },
  };
}
