import type { PlainError } from '../errors.ts';
import type { Config } from './config.ts';
import { connect, type Driver, type Neo4jAddress } from '../graph/neo4j/driver.ts';
import { applySchema } from '../graph/neo4j/writer.ts';
import { openNeo4j } from '../graph/neo4j/local/keeper.ts';

/** A database that is ready: constraints and indexes applied. */
export interface Store {
  readonly driver: Driver;
  readonly address: Neo4jAddress;
  close(): Promise<void>;
}

/** Opens the Neo4j of NEO4J_URI, or else a local one. @throws PlainError in one sentence */
export async function openStore(config: Config, onProgress: (sentence: string) => void): Promise<Store> {
  const ended = (error: PlainError) => {
    onProgress(error.message);
    process.exit(1);
  };
  const local = config.neo4j ? null : await openNeo4j({ ...config.local, onProgress, onGone: ended });
  const address = config.neo4j ?? (local?.address as Neo4jAddress);
  try {
    const driver = await connect(address);
    await applySchema(driver, address.database);
    return {
      driver,
      address,
      async close() {
        await driver.close();
        await local?.stop();
      },
    };
  } catch (error) {
    await local?.stop();
    throw error;
  }
}
