import neo4j, { isRetryableError, type Driver, type ResultSummary, type Session } from 'neo4j-driver';
import { setTimeout as wait } from 'node:timers/promises';
import { LIMITS } from '../../limits.ts';

export interface Answered {
  readonly row: Record<string, unknown>;
  readonly summary: ResultSummary;
}

/** A statement as the driver takes it: the parameters have passed `toCypher`. */
interface Prepared {
  readonly text: string;
  readonly parameters: object;
  /** After how many milliseconds the server ends it by itself. */
  readonly timeout: number;
}

/**
 * Runs a statement that returns one row, and again when the server asks for that.
 * @param ended ends the transaction on the server
 */
export async function attempt(
  driver: Driver,
  database: string,
  statement: Prepared,
  ended: AbortSignal,
): Promise<Answered> {
  for (let retry = 0; ; retry++) {
    const session = driver.session({ database, defaultAccessMode: neo4j.session.READ });
    // Closing a session ends its transaction on the server, which the driver's run() has no signal for.
    const close = () => void session.close().catch(() => {});
    ended.addEventListener('abort', close, { once: true });
    try {
      return await one(session, statement);
    } catch (error) {
      if (ended.aborted || retry >= LIMITS.retries || !isRetryableError(error as Error)) throw error;
      await wait(20 * 2 ** retry * (1 + Math.random()), undefined, { signal: ended });
    } finally {
      ended.removeEventListener('abort', close);
      close();
    }
  }
}

/** Auto-commit: a managed transaction would cost two more messages. */
async function one(session: Session, { text, parameters, timeout }: Prepared): Promise<Answered> {
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

/** Whether an error is the connection's, and not the statement's. */
export function isConnectionError(error: unknown): boolean {
  return (
    isRetryableError(error as Error) ||
    (error instanceof Error && 'code' in error && error.code === 'ServiceUnavailable')
  );
}
