import { readFileSync } from 'node:fs';
import { text } from 'node:stream/consumers';
import type { RequestListener } from 'node:http';
import neo4j from 'neo4j-driver';
import type { Neo4jAddress } from '../../../src/graph/neo4j/driver.ts';

/** Hand-written statements behind plain HTTP, POST /NAME with parameters: no GraphQL, the practical limit. */
export async function open({ uri, database }: Neo4jAddress): Promise<RequestListener> {
  const driver = neo4j.driver(uri, undefined, { disableLosslessIntegers: true });
  const statements = new Map<string, string>();
  const statement = (name: string) => {
    const known = statements.get(name) ?? readFileSync(new URL(`statement${name}.cypher`, import.meta.url), 'utf8');
    statements.set(name, known);
    return known;
  };
  const answer = async (name: string, parameters: object) => {
    const session = driver.session({ database, defaultAccessMode: neo4j.session.READ });
    try {
      const { records } = await session.run(statement(name), parameters);
      return JSON.stringify({ data: records[0]?.toObject() });
    } finally {
      void session.close();
    }
  };
  return async (request, response) => {
    try {
      const body = await answer(request.url as string, JSON.parse(await text(request)) as object);
      response.writeHead(200, { 'content-type': 'application/json', 'content-length': Buffer.byteLength(body) });
      response.end(body);
    } catch (error) {
      response.writeHead(500).end(JSON.stringify({ errors: [{ message: String(error) }] }));
    }
  };
}
