import neo4j, { type Driver, type Session } from 'neo4j-driver';
import { setTimeout as wait } from 'node:timers/promises';
import { PlainError } from '../../errors.ts';
import { LIMITS } from '../../limits.ts';

export type { Driver };

/** A Neo4j server and the database in it. Without a username it is asked without authentication. */
export interface Neo4jAddress {
  readonly uri: string;
  readonly username?: string;
  readonly password?: string;
  readonly database: string;
}

/** The first version whose Cypher has all that the statements of cypher/ use: dynamic labels in MERGE. */
const OLDEST = [5, 26] as const;

/**
 * Opens a driver and sees that the server answers.
 * @throws PlainError in one sentence: unreachable, wrong password, no such database, or too old a version
 */
export async function connect({ uri, username, password, database }: Neo4jAddress): Promise<Driver> {
  const driver = neo4j.driver(uri, username ? neo4j.auth.basic(username, password ?? '') : undefined, {
    disableLosslessIntegers: true,
    connectionTimeout: 5_000,
    connectionAcquisitionTimeout: 5_000,
    maxTransactionRetryTime: 10_000,
    maxConnectionPoolSize: 50,
  });
  const session = driver.session({ database, defaultAccessMode: neo4j.session.READ });
  try {
    // verifyConnectivity() hangs on a server that accepts and says nothing; only a deadline of our own ends that.
    const version = await Promise.race([
      versionOf(session),
      wait(LIMITS.connectSeconds * 1_000, null, { ref: false }),
    ]);
    if (version === null) throw silent(uri);
    const [major = 0, minor = 0] = version.split('.').map(Number);
    if (major < OLDEST[0] || (major === OLDEST[0] && minor < OLDEST[1])) {
      throw new PlainError(
        `Neo4j at ${uri} is version ${version}; Pledgegraph needs ${OLDEST.join('.')} or later.`,
      );
    }
    return driver;
  } catch (error) {
    void driver.close().catch(() => {});
    throw explained(error, uri, username, database);
  } finally {
    void session.close().catch(() => {});
  }
}

async function versionOf(session: Session): Promise<string> {
  const { records } = await session.run(
    'CALL dbms.components() YIELD versions RETURN versions[0] AS version',
  );
  return String(records[0]?.get('version'));
}

function silent(uri: string): PlainError {
  return new PlainError(`Neo4j at ${uri} accepts connections but does not answer. Is it still starting?`);
}

function explained(error: unknown, uri: string, username: string | undefined, database: string): unknown {
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  if (code === 'ServiceUnavailable' || code === 'SessionExpired') {
    return new PlainError(
      `No Neo4j answers at ${uri}. Start it, or correct NEO4J_URI; without NEO4J_URI a local one is started.`,
    );
  }
  if (error instanceof Error && error.message.startsWith('Connection acquisition timed out'))
    return silent(uri);
  if (code.includes('AuthenticationRateLimit')) {
    return new PlainError(
      `Neo4j at ${uri} refuses logins for a while after too many wrong passwords. Wait a minute, then try again.`,
    );
  }
  if (
    code.includes('CredentialsExpired') ||
    (error instanceof Error && error.message.includes('must be changed'))
  ) {
    return new PlainError(
      `Neo4j at ${uri} wants a new password for "${username}" first: ALTER CURRENT USER SET PASSWORD, in its own shell.`,
    );
  }
  if (code.includes('Unauthorized')) {
    return new PlainError(
      `Neo4j at ${uri} refuses ${username ? `the password of "${username}"` : 'access without a password'}. Set NEO4J_USERNAME and NEO4J_PASSWORD.`,
    );
  }
  if (code.includes('DatabaseNotFound')) {
    return new PlainError(
      `Neo4j at ${uri} has no database "${database}". Set NEO4J_DATABASE to one that it has.`,
    );
  }
  return error;
}
