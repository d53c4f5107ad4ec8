import type { Plugin } from 'graphql-yoga';
import { collectDefaultMetrics, Counter, Gauge, Histogram, Registry } from 'prom-client';
import type { Reader } from '../graph/neo4j/reader.ts';
import { questions } from '../api/catalogue.ts';
import { nameOf, type Answered } from './asked.ts';

/** Seconds: from an answer that was kept to the longest that a statement may take. */
const BUCKETS = [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2, 5, 12];
const PATHS = ['/', '/graphql', '/health', '/ready', '/metrics', '/terms'];
const FOLDERS = ['/explorer/', '/export/', '/id/'];

export interface Metrics {
  /** Serves them at /metrics. */
  readonly plugin: Plugin;
  /** Counts a request that was answered. */
  readonly answered: (answered: Answered) => void;
  /** Counts an outage of Neo4j, or its end. */
  readonly outage: (isAway: boolean) => void;
  /** Counts the statements of a reader. */
  measured(reader: Reader): Reader;
}

/** The operations of the catalogue are counted by themselves. */
const OPERATIONS = new Set(questions.map(({ operation }) => nameOf(operation)));

/** What an operator watches, in the text format of Prometheus. */
export function openMetrics(): Metrics {
  const register = new Registry();
  const own = { registers: [register] };
  collectDefaultMetrics({ register });
  const requests = new Counter({
    name: 'pledgegraph_requests_total',
    help: 'Requests by path, status and operation.',
    labelNames: ['path', 'status', 'operation'],
    ...own,
  });
  const seconds = new Histogram({
    name: 'pledgegraph_request_seconds',
    help: 'Seconds from a request to the end of its answer.',
    labelNames: ['path'],
    buckets: BUCKETS,
    ...own,
  });
  const failures = new Counter({
    name: 'pledgegraph_failures_total',
    help: 'Failures by code: refused operations, and outages.',
    labelNames: ['code'],
    ...own,
  });
  const kept = new Counter({
    name: 'pledgegraph_cached_answers_total',
    help: 'Answers that were kept from an earlier request.',
    ...own,
  });
  const statements = new Histogram({
    name: 'pledgegraph_statement_seconds',
    help: 'Seconds that Neo4j takes for a statement.',
    labelNames: ['outcome'],
    buckets: BUCKETS,
    ...own,
  });
  const running = new Gauge({
    name: 'pledgegraph_statements_running',
    help: 'Statements that Neo4j works on at the moment.',
    ...own,
  });
  const away = new Gauge({
    name: 'pledgegraph_neo4j_away',
    help: '1 while Neo4j does not answer.',
    ...own,
  });
  away.set(0);

  return {
    answered({ path, status, operation, code, cached, milliseconds }) {
      const at = pathOf(path);
      requests.inc({ path: at, status: status ?? 'gone', operation: named(operation) });
      seconds.observe({ path: at }, milliseconds / 1_000);
      if (code) failures.inc({ code });
      if (cached) kept.inc();
    },
    outage: (isAway) => away.set(isAway ? 1 : 0),
    measured: (reader) => ({
      async read(statement, options) {
        const end = statements.startTimer();
        running.inc();
        try {
          const row = await reader.read(statement, options);
          end({ outcome: 'answered' });
          return row;
        } catch (error) {
          end({ outcome: 'failed' });
          throw error;
        } finally {
          running.dec();
        }
      },
    }),
    plugin: {
      async onRequest({ url, endResponse, fetchAPI }) {
        if (url.pathname !== '/metrics') return;
        const headers = { 'content-type': register.contentType, 'cache-control': 'no-store' };
        endResponse(new fetchAPI.Response(await register.metrics(), { headers }));
      },
    },
  };
}

/** A client cannot make new series: what is not known has one name. */
function pathOf(path: string): string {
  return PATHS.includes(path) ? path : (FOLDERS.find((folder) => path.startsWith(folder)) ?? 'other');
}

function named(operation: string | undefined): string {
  if (operation === undefined) return '';
  return OPERATIONS.has(operation) ? operation : 'other';
}
