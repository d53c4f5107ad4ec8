import neo4j, { isRetryableError, type Driver, type Session } from 'neo4j-driver';
import { setTimeout as wait } from 'node:timers/promises';
import { graphUnavailable } from './errors.ts';
import type { Statement } from './statement.ts';

const DEADLINE_MS = 2_000;
const RETRIES = 2;
/** After a failure no statement is sent for so long: an outage answers at once instead of after a deadline each time. */
const BREAKER_MS = 1_000;
/** One slow statement is its caller's affair; so many in a row without an answer between them are an outage. */
const DEADLINES_OF_AN_OUTAGE = 3;

/** What a statement cost: kept for `extensions.cypher`. */
export interface Run extends Statement {
  readonly milliseconds: number;
}

export interface Reader {
  /**
   * Runs a statement that returns one row, in a transaction that may only read.
   * @param signal ends the transaction on the server
   * @throws GRAPH_UNAVAILABLE when Neo4j is away or does not answer within 2 s
   */
  read(statement: Statement, signal?: AbortSignal): Promise<Record<string, unknown>>;
}

/** Opens the one way to read from the graph. */
export function openReader(driver: Driver, database: string, deadline = DEADLINE_MS): Reader {
  let closedUntil = 0;
  let unanswered = 0;
  return {
    async read({ text, parameters }, signal) {
      signal?.throwIfAborted();
      if (Date.now() < closedUntil)
        throw graphUnavailable('The graph does not answer at the moment. Try again in a few seconds.');
      const ended = AbortSignal.any([AbortSignal.timeout(deadline), ...(signal ? [signal] : [])]);
      try {
        const row = await untilAborted(
          attempt(driver, database, text, toCypher(parameters), deadline, ended),
          ended,
        );
        unanswered = 0;
        return row;
      } catch (error) {
        if (signal?.aborted) throw error;
        if (!ended.aborted && !isConnectionError(error)) throw error;
        unanswered = ended.aborted ? unanswered + 1 : DEADLINES_OF_AN_OUTAGE;
        if (unanswered >= DEADLINES_OF_AN_OUTAGE) closedUntil = Date.now() + BREAKER_MS;
        throw graphUnavailable(
          ended.aborted
            ? `The graph did not answer within ${deadline / 1000} s. Ask for less, or try again in a few seconds.`
            : 'The graph does not answer at the moment. Try again in a few seconds.',
        );
      }
    },
  };
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
async function one(
  session: Session,
  text: string,
  parameters: object,
  timeout: number,
): Promise<Record<string, unknown>> {
  const { records } = await session.run(text, parameters, { timeout });
  const [record] = records;
  if (!record || records.length > 1) throw new TypeError(`Expected one row, but got ${records.length}`);
  return record.toObject();
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
  if (typeof value === 'object' && Object.getPrototypeOf(value) === Object.prototype) {
    return Object.fromEntries(Object.entries(value).map(([key, part]) => [key, convert(part)]));
  }
  throw new TypeError(`Expected a plain value as a parameter, but got: ${String(value)}`);
}
