import { setMaxListeners } from 'node:events';
import neo4j, { type Driver, type ProfiledPlan } from 'neo4j-driver';
import { graphUnavailable } from '../../errors.ts';
import { LIMITS } from '../../limits.ts';
import { untilAborted } from './abort.ts';
import { attempt, isConnectionError } from './attempt.ts';
import { openOutage } from './outage.ts';
import { openPlanning } from './planning.ts';

const DEADLINE_MS = LIMITS.statementSeconds * 1_000;
/** Neo4j ends a statement itself where this process no longer can: later than we do, because its error says less. */
const GRACE_MS = 1_000;
/** Why a statement was ended: its time is over, or its client has gone. */
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
  /** Whether the statement is sent during an outage too: its answer ends the outage. */
  readonly probe?: boolean;
}

export interface Reader {
  /**
   * Runs a statement that returns one row, in a transaction that may only read.
   * @throws GRAPH_UNAVAILABLE when Neo4j is away or does not answer within 2 s; planning a new statement may take 10 s more
   */
  read(statement: Statement, options?: ReadOptions): Promise<Record<string, unknown>>;
}

interface ReaderOptions {
  /** Milliseconds for one statement. */
  readonly deadline?: number;
  /** Hears when an outage of Neo4j begins, and when it ends. */
  readonly onOutage?: (isAway: boolean) => void;
}

/** Opens a reader, the only way to read from the graph. */
export function openReader(
  driver: Driver,
  database: string,
  { deadline = DEADLINE_MS, onOutage = () => {} }: ReaderOptions = {},
): Reader {
  const outage = openOutage(onOutage);
  const planning = openPlanning(driver, database);

  const reader: Reader = {
    async read(statement, options = {}) {
      const { text } = statement;
      const parameters = toCypher(statement.parameters);
      const { signal, profile = false, onRun, probe = false } = options;
      signal?.throwIfAborted();
      if (!probe && outage.isCertain()) throw away();
      const controller = new AbortController();
      const ended = controller.signal;
      const end = () => controller.abort(ENDED);
      // AbortSignal.timeout() would go off after every request, and make an error each time.
      const timer = setTimeout(end, deadline);
      // One request may wait for many statements.
      if (signal) setMaxListeners(0, signal);
      signal?.addEventListener('abort', end, { once: true });
      try {
        const started = performance.now();
        const prepared = {
          text: profile ? `PROFILE ${text}` : text,
          parameters,
          timeout: deadline + GRACE_MS,
        };
        const { row, summary } = await untilAborted(attempt(driver, database, prepared, ended), ended);
        outage.answered();
        planning.answered(text);
        onRun?.({
          ...statement,
          milliseconds: performance.now() - started,
          rows: rowsIn(row),
          ...(summary.profile ? { dbHits: dbHits(summary.profile) } : {}),
        });
        return row;
      } catch (error) {
        if (signal?.aborted) throw signal.reason;
        if (!ended.aborted && !isConnectionError(error)) throw error;
        if (ended.aborted && !planning.isPlanned(text)) {
          if (await planning.plan(text, parameters)) return await reader.read(statement, options);
          throw graphUnavailable('Neo4j is still planning this new query. Try again in a few seconds.');
        }
        // A slow statement says nothing about the statements of others.
        if (ended.aborted) throw late(deadline);
        planning.forget();
        outage.lost();
        throw away();
      } finally {
        clearTimeout(timer);
        signal?.removeEventListener('abort', end);
      }
    },
  };
  return reader;
}

const away = () => graphUnavailable('Neo4j does not answer at the moment. Try again in a few seconds.');
const late = (deadline: number) =>
  graphUnavailable(
    `Neo4j did not answer within ${deadline / 1000} s. Ask for fewer nodes, or try again in a few seconds.`,
  );

/** The number of values in an answer: nodes and entries. */
function rowsIn(row: Readonly<Record<string, unknown>>): number {
  return Object.values(row).reduce(
    (sum: number, column) => sum + (Array.isArray(column) ? column.length : 1),
    0,
  );
}

function dbHits(plan: ProfiledPlan): number {
  return plan.children.reduce((sum, child) => sum + dbHits(child), plan.dbHits);
}

/** A JS number would arrive as a float; a Date or undefined as an empty map, silently. */
export function toCypher(parameters: object): Record<string, unknown> {
  return convert(parameters) as Record<string, unknown>;
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
