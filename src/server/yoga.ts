import { usePersistedOperations } from '@graphql-yoga/plugin-persisted-operations';
import { createYoga } from 'graphql-yoga';
import { questions } from '../api/catalogue.ts';
import { schema } from '../api/schema.ts';
import { failure } from '../errors.ts';
import type { Context } from '../graph/engine/declare/types.ts';
import { openGraph } from '../graph/engine/graph.ts';
import type { Reader } from '../graph/neo4j/reader.ts';
import { argumentLimits } from './arguments.ts';
import { noteOperation, requestId } from './asked.ts';
import { body } from './body.ts';
import { cache } from './cache.ts';
import { conditional } from './conditional.ts';
import { clientLimits } from './clients.ts';
import { cors } from './cors.ts';
import { explorer } from './explorer.ts';
import type { ExplorerBundle } from './explorerBundle.ts';
import { exports } from './exports.ts';
import { graphiql } from './graphiql/graphiql.ts';
import { securityHeaders } from './headers.ts';
import { home } from './home.ts';
import { identity } from './identity.ts';
import { limits } from './limits.ts';
import { mask } from './mask.ts';
import type { Metrics } from './metrics.ts';
import { ready } from './ready.ts';
import { closeConnections } from './stopping.ts';
import { termsPage } from './terms.ts';
import { trace, tracing } from './trace.ts';
import { watchVersions } from './versions.ts';

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
  /** How many proxies before the server are trusted to tell the address of the client. */
  readonly proxies?: number;
  /** Whether the server stops: requests under way are still answered. */
  readonly isStopping?: () => boolean;
  /** What an operator watches, served at /metrics. */
  readonly metrics?: Metrics | undefined;
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
  proxies = 0,
  isStopping = () => false,
  metrics,
  onError = () => {},
}: YogaOptions) {
  const changes = watchVersions(reader);
  const site = bundle
    ? explorer({ bundle, publicUrl, post, onError: (error) => onError(error, requestId()) })
    : null;
  const yoga = createYoga<object, Context>({
    schema,
    graphqlEndpoint: '/graphql',
    graphiql: false,
    landingPage: false,
    healthCheckEndpoint: '/health',
    logging: false,
    cors: false,
    multipart: false,
    // body() limits it.
    maxRequestBodySize: false,
    batching: false,
    context: ({ request }) => ({
      graph: openGraph({ reader, signal: request.signal, ...(traces ? tracing(request) : {}) }),
      changes,
    }),
    maskedErrors: mask({ development, onError }),
    plugins: [
      noteOperation(),
      securityHeaders(),
      closeConnections(isStopping),
      clientLimits({ proxies }),
      cors(),
      ...(metrics ? [metrics.plugin] : []),
      site?.plugin ?? home(),
      ready(reader, isStopping),
      exports({ reader, publicUrl, onlyCatalogue, onError }),
      identity(reader, { graphiql: page, entityPage: site?.entityPage }),
      termsPage(publicUrl),
      body(),
      ...(page ? [graphiql()] : []),
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
      argumentLimits(),
      limits(),
      ...(keep ? [cache(reader)] : []),
      ...(traces ? [trace()] : []),
      conditional(),
    ],
  });

  /** The page asks as any client does: through the same limits, and the same cache. */
  async function post(body: string): Promise<string> {
    const headers = { 'content-type': 'application/json', 'content-length': String(Buffer.byteLength(body)) };
    return (await yoga.fetch('http://localhost/graphql', { method: 'POST', headers, body })).text();
  }
  return yoga;
}
