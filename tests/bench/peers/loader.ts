import { readFileSync } from 'node:fs';
import DataLoader from 'dataloader';
import { createSchema, createYoga } from 'graphql-yoga';
import neo4j from 'neo4j-driver';
import type { Neo4jAddress } from '../../../src/graph/neo4j/driver.ts';

const read = (name: string) => readFileSync(new URL(name, import.meta.url), 'utf8');
const ALL = 1_000_000;

interface Context {
  /** Runs a statement that returns `found`, and for relations `id`. */
  run(name: string, parameters: Record<string, unknown>): Promise<{ id: string; found: unknown }[]>;
  readonly loaders: Map<string, DataLoader<string, unknown>>;
}
type Arguments = Record<string, unknown>;

/** A relation: one batch for all parents that ask for it with the same arguments. */
const relation =
  (name: string) =>
  ({ id }: { id: string }, args: Arguments, { run, loaders }: Context) => {
    const key = name + JSON.stringify(args);
    const loader =
      loaders.get(key) ??
      new DataLoader<string, unknown>(async (ids) => {
        const found = new Map((await run(name, { first: ALL, ...args, ids })).map((row) => [row.id, row.found]));
        return ids.map((one) => found.get(one));
      });
    loaders.set(key, loader);
    return loader.load(id);
  };

const root = (name: string) => async (_: unknown, args: Arguments, { run }: Context) =>
  (await run(name, { kind: null, agency: null, ...args }))[0]?.found;

const resolvers = {
  Query: {
    agency: root('agency'),
    decisionCount: root('decision-count'),
    decisions: root('decisions'),
    nodes: root('nodes'),
    search: root('search'),
  },
  Agency: { decisions: relation('agency-decisions'), decisionCount: relation('agency-decision-count') },
  Decision: { agencies: relation('decision-agencies'), pledges: relation('decision-pledges') },
  Pledge: { decisions: relation('pledge-decisions') },
};

/** Yoga with one DataLoader batch a level: the usual way to write it by hand. */
export async function open({ uri, database }: Neo4jAddress) {
  const driver = neo4j.driver(uri, undefined, { disableLosslessIntegers: true });
  const statements = new Map<string, string>();
  const statement = (name: string) => {
    const text = statements.get(name) ?? read(`loader/${name}.cypher`);
    statements.set(name, text);
    return text;
  };
  const context = (): Context => ({
    loaders: new Map(),
    async run(name, { first, ...parameters }) {
      const session = driver.session({ database, defaultAccessMode: neo4j.session.READ });
      try {
        const whole = first === undefined ? parameters : { ...parameters, first: neo4j.int(first as number) };
        const { records } = await session.run(statement(name), whole);
        return records.map((record) => record.toObject() as never);
      } finally {
        await session.close();
      }
    },
  });
  return createYoga({
    schema: createSchema({ typeDefs: read('loader/schema.graphql'), resolvers }),
    context,
    graphiql: false,
    landingPage: false,
    logging: false,
    maskedErrors: false,
  });
}
