import type { Neo4jAddress } from '../../../src/graph/neo4j/driver.ts';
import { open as openOurs } from './ours.ts';

/** Pledgegraph as it is served. */
export const open = (address: Neo4jAddress) => openOurs(address, true);
