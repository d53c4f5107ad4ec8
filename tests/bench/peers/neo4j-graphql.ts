import { readFileSync } from 'node:fs';
import { createYoga } from 'graphql-yoga';
import type { GraphQLSchema } from 'graphql';
import neo4j, { type Driver } from 'neo4j-driver';
import type { Neo4jAddress } from '../../../src/graph/neo4j/driver.ts';

type Library = new (options: { typeDefs: string; driver: Driver }) => { getSchema(): Promise<GraphQLSchema> };

/** @neo4j/graphql on Yoga, as its documentation says, with a schema equivalent to ours. */
export async function open({ uri, database }: Neo4jAddress) {
  // Installed by the bench only: the type checker need not find it.
  const { Neo4jGraphQL } = (await import('@neo4j/graphql' as string)) as { Neo4jGraphQL: Library };
  const driver = neo4j.driver(uri, undefined, { disableLosslessIntegers: false });
  const typeDefs = readFileSync(new URL('neo4j-graphql.graphql', import.meta.url), 'utf8');
  const schema = await new Neo4jGraphQL({ typeDefs, driver }).getSchema();
  return createYoga({
    schema,
    context: () => ({ sessionConfig: { database } }),
    graphiql: false,
    landingPage: false,
    logging: false,
    maskedErrors: false,
  });
}
