import { afterAll, inject } from 'vitest';
import { connect } from '../src/graph/neo4j/driver.ts';
import { pattern } from '../src/graph/engine/pattern.ts';
import { openReader, type Reader, type Statement } from '../src/graph/neo4j/reader.ts';
import { openYoga } from '../src/server/yoga.ts';
import { borrow } from './lend.ts';
import { postTo } from './post.ts';

/** The Neo4j that holds the seed: for reading. */
export const { value: address } = await borrow(inject('lender'), 'seeded');
export const driver = await connect(address);
afterAll(() => driver.close());

/** Every statement that was run, in order; but for the cache's look at the graph's version, once a second. */
export const statements: Statement[] = [];
const version = pattern('graph/version').text;
const open = openReader(driver, address.database, { deadline: 30_000 });
export const reader: Reader = {
  read(statement, options) {
    if (statement.text !== version) statements.push(statement);
    return open.read(statement, options);
  },
};
export const yoga = openYoga({ reader, onError: (error) => console.error(error) });

export interface Answer {
  // What a query answers is as open as the query: tests say what they expect of it.
  readonly data: never;
  readonly errors?: readonly { message: string; extensions?: Record<string, unknown> }[];
}

/** Posts an operation as a client would. */
export async function post(body: string, headers: Record<string, string> = {}): Promise<Response> {
  return postTo(yoga, body, headers);
}

/** Asks the seeded graph; an answer with errors fails the test. */
export async function ask(query: string, variables: object = {}): Promise<unknown> {
  const { data, errors } = await tryAsk(query, variables);
  if (errors) throw new Error(errors.map(({ message }) => message).join('\n'));
  return data;
}

/** Asks, and gives errors too. */
export async function tryAsk(query: string, variables: object = {}): Promise<Answer> {
  return (await post(JSON.stringify({ query, variables }))).json() as Promise<Answer>;
}
