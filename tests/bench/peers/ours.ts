import { connect, type Neo4jAddress } from '../../../src/graph/neo4j/driver.ts';
import { acceptNames } from '../../../src/graph/engine/keys.ts';
import { openReader } from '../../../src/graph/neo4j/reader.ts';
import { openYoga } from '../../../src/server/yoga.ts';

// The generated graph has agencies of its own.
acceptNames('Agency', { keyOf: (name) => name, near: () => [] });

/** Pledgegraph as it is served, but that no answer is kept. */
export async function open(address: Neo4jAddress, cache = false) {
  const reader = openReader(await connect(address), address.database);
  return openYoga({ reader, cache, graphiql: false, onError: (error) => console.error(error) });
}
