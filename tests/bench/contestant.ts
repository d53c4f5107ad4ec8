import { createServer, type RequestListener } from 'node:http';
import type { Neo4jAddress } from '../../src/graph/neo4j/driver.ts';

/** A contestant as a process of its own: contestant.ts NAME ADDRESS. It tells its parent the port, and ends with it. */
const [name, address] = process.argv.slice(2) as [string, string];
const { open } = (await import(`./peers/${name}.ts`)) as {
  open(address: Neo4jAddress): Promise<RequestListener>;
};
const server = createServer(await open(JSON.parse(address) as Neo4jAddress));
server.listen(0, '127.0.0.1', () => process.send?.((server.address() as { port: number }).port));
process.on('disconnect', () => process.exit(0));
