import neo4j, {
  isRetryableError,
  type Driver,
  type ProfiledPlan,
  type ResultSummary,
  type Session,
} from 'neo4j-driver';
import { LRUCache } from 'lru-cache';
import { setTimeout as wait } from 'node:timers/promises';
import { graphUnavailable } from '../../errors.ts';

const DEADLINE_MS = 2_000;
/** The server ends a statement itself when nobody is left to do so: later than we do, for its error says less. */
const GRACE_MS = 1_000;
const RETRIES = 2;
/** After a failure no statement is sent for so long: an outage answers at once instead of after a deadline each time. */
const BREAKER_MS = 1_000;
/** One slow statement is its caller's affair; so many in a row without an answer between them are an outage. */
const DEADLINES_OF_AN_OUTAGE = 3;
/** Planning a long statement can take a cold Neo4j longer than the deadline, and what is ended is not kept: it is planned apart. */
const PLANNING_MS = 10_000;
const PLANNED_AT_ONCE = 2;
/** Why a statement was ended: its time is up, or nobody waits for it. */
const ENDED = new Error('ended');

/** A Cypher statement with its parameters. */
export interface Statement {
  readonly text: string;
  readonly parameters: Record<string, unknown>;
}

/** A statement that was run, and what it cost. */
export interface Run extends Statement {
  readonly milliseconds: number;
  /** Nodes and lists of edges in the answer. */
  readonly rows: number;
  /** What the server read of its store; only of a profiled statement. */
  readonly dbHits?: number;
}

export interface ReadOptions {
  /** Ends the transaction on the server. */
  readonly signal?: AbortSignal | undefined;
  /** Whether the server counts its db hits, which slows it down. */
  readonly profile?: boolean;
  readonly onRun?: (run: Run) => void;
}

export interface Reader {
  /**
   * Runs a statement that returns one row, in a transaction that may only read.
   * @throws GRAPH_UNAVAILABLE when Neo4j is away or does not answer within 2 s; planning a new statement may take 10 s more
   */
  read(statement: Statement, options?: ReadOptions): Promise<Record<string, unknown>>;
}

/** Opens the one way to read from the graph. */
export function openReader(driver: Driver, database: string, deadline = DEADLINE_MS): Reader {
  let closedUntil = 0;
  let unanswered = 0;
  const planned = new LRUCache<string, true>({ max: 10_000 });
  const planning = new Map<string, Promise<boolean>>();

  /** Lets the server plan a statement that was ended in the middle of it. @returns whether it did; not while others wait for theirs */
  function plan(text: string, parameters: object): Promise<boolean> {
    const known = planning.get(text);
    if (known) return known;
    if (planning.size >= PLANNED_AT_ONCE) return Promise.resolve(false);
    const session = driver.session({ database, defaultAccessMode: neo4j.session.READ });
    const explained = untilAborted(
      session.run(`EXPLAIN ${text}`, parameters, { timeout: PLANNING_MS }),
      AbortSignal.timeout(PLANNING_MS),
    )
      .then(
        () => {
          planned.set(text, true);
          return true;
        },
        () => false,
      )
      .finally(() => {
        planning.delete(text);
        void session.close().catch(() => {});
      });
    planning.set(text, explained);
    return explained;
  }

  const reader: Reader = {
    async read(statement, options = {}) {
      const { text, parameters } = statement;
      const { signal, profile = false, onRun } = options;
      signal?.throwIfAborted();
      if (Date.now() < closedUntil)
        throw graphUnavailable('The graph does not answer at the moment. Try again in a few seconds.');
      const controller = new AbortController();
      const ended = controller.signal;
      const end = () => controller.abort(ENDED);
      // AbortSignal.timeout() would go off after every request, and make an error each time.
      const timer = setTimeout(end, deadline);
      signal?.addEventListener('abort', end, { once: true });
      try {
        const started = performance.now();
        const { row, summary } = await untilAborted(
          attempt(
            driver,
            database,
            profile ? `PROFILE ${text}` : text,
            toCypher(parameters),
            deadline + GRACE_MS,
            ended,
          ),
          ended,
        );
        unanswered = 0;
        planned.set(text, true);
        onRun?.({
          text,
          parameters,
          milliseconds: performance.now() - started,
          rows: Object.values(row).reduce(
            (sum: number, column) => sum + (Array.isArray(column) ? column.length : 1),
            0,
          ),
          ...(summary.profile ? { dbHits: dbHits(summary.profile) } : {}),
        });
        return row;
      } catch (error) {
        if (signal?.aborted) throw signal.reason;
        if (!ended.aborted && !isConnectionError(error)) throw error;
        if (ended.aborted && !planned.has(text)) {
          if (await plan(text, toCypher(parameters))) return await reader.read(statement, options);
          throw graphUnavailable(
            'The graph is asked this for the first time, and did not find a way in time. Try again in a few seconds.',
          );
        }
        unanswered = ended.aborted ? unanswered + 1 : DEADLINES_OF_AN_OUTAGE;
        if (unanswered >= DEADLINES_OF_AN_OUTAGE) closedUntil = Date.now() + BREAKER_MS;
        throw graphUnavailable(
          ended.aborted
            ? `The graph did not answer within ${deadline / 1000} s. Ask for less, or try again in a few seconds.`
            : 'The graph does not answer at the moment. Try again in a few seconds.',
        );
      } finally {
        clearTimeout(timer);
        signal?.removeEventListener('abort', end);
      }
    },
  };
  return reader;
}

async function attempt(
  driver: Driver,
  database: string,
  text: string,
  parameters: object,
  timeout: number,
  ended: AbortSignal,
) {
  for (let retry = 0; ; retry++) {
    const session = driver.session({ database, defaultAccessMode: neo4j.session.READ });
    // Closing a session ends its transaction on the server, which the driver's run() has no signal for.
    const close = () => void session.close().catch(() => {});
    ended.addEventListener('abort', close, { once: true });
    try {
      return await one(session, text, parameters, timeout);
    } catch (error) {
      if (ended.aborted || retry >= RETRIES || !isRetryableError(error as Error)) throw error;
      await wait(20 * 2 ** retry * (1 + Math.random()), undefined, { signal: ended });
    } finally {
      ended.removeEventListener('abort', close);
      close();
    }
  }
}

/** Auto-commit: a managed transaction would cost two more messages. */
async function one(session: Session, text: string, parameters: object, timeout: number): Promise<Answered> {
  const { records, summary } = await withoutStacks(() => session.run(text, parameters, { timeout }));
  const [record] = records;
  if (!record || records.length > 1) throw new TypeError(`Expected one row, but got ${records.length}`);
  return { row: record.toObject(), summary };
}

/** The driver notes a stack for every statement, in case it fails: with source maps that takes longer than sending it. */
function withoutStacks<T>(work: () => T): T {
  const { stackTraceLimit } = Error;
  Error.stackTraceLimit = 0;
  try {
    return work();
  } finally {
    Error.stackTraceLimit = stackTraceLimit;
  }
}

interface Answered {
  readonly row: Record<string, unknown>;
  readonly summary: ResultSummary;
}

function dbHits(plan: ProfiledPlan): number {
  return plan.children.reduce((sum, child) => sum + dbHits(child), plan.dbHits);
}

function untilAborted<T>(work: Promise<T>, signal: AbortSignal): Promise<T> {
  return new Promise((resolve, reject) => {
    signal.addEventListener('abort', () => reject(signal.reason as Error), { once: true });
    work.then(resolve, reject);
  });
}

function isConnectionError(error: unknown): boolean {
  return (
    neo4j.isRetryableError(error as Error) ||
    (error instanceof Error && 'code' in error && error.code === 'ServiceUnavailable')
  );
}

/** A JS number would arrive as a float; a Date or undefined as an empty map, silently. */
export function toCypher(value: unknown): never {
  return convert(value) as never;
}

function convert(value: unknown): unknown {
  if (typeof value === 'number') return Number.isInteger(value) ? neo4j.int(value) : value;
  if (Array.isArray(value)) return value.map(convert);
  if (value === null || typeof value === 'string' || typeof value === 'boolean') return value;
  if (neo4j.isDate(value as object)) return value;
  if (typeof value === 'object' && Object.getPrototypeOf(value) === Object.prototype) {
    return Object.fromEntries(Object.entries(value).map(([key, part]) => [key, convert(part)]));
  }
  throw new TypeError(`Expected a plain value as a parameter, but got: ${String(value)}`);
}
