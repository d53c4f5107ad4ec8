import type { Driver, ManagedTransaction } from 'neo4j-driver';
import { readdirSync, readFileSync } from 'node:fs';
import { toCypher } from '../graph/reader.ts';
import type { Facts } from './facts/facts.ts';

const FOLDER = new URL('../../cypher/', import.meta.url);
const statement = (path: string) => readFileSync(new URL(`${path}.cypher`, FOLDER), 'utf8');
const STATEMENTS = {
  version: statement('import/version'),
  known: statement('import/known'),
  forget: statement('import/forget'),
  nodes: statement('import/nodes'),
  links: statement('import/links'),
  sweep: statement('import/sweep'),
  hours: statement('import/hours'),
  chain: statement('import/chain'),
  verify: statement('import/verify'),
};

/** A document that the graph has. */
export interface Known {
  readonly id: string;
  readonly path: string;
  readonly checksum: string;
}

/** Writes to one database: each call is one transaction, all or nothing. */
export interface Loader {
  known(): Promise<Known[]>;
  /** Replaces what a document said by what it says now. @throws Error when the graph then does not hold it all */
  load(key: string, facts: Facts): Promise<void>;
  /** Takes away what a document said, and what nothing else speaks of. */
  forget(key: string): Promise<void>;
}

export function openLoader(driver: Driver, database: string): Loader {
  const run = async <T>(work: (transaction: ManagedTransaction) => Promise<T>): Promise<T> => {
    const session = driver.session({ database });
    try {
      return await session.executeWrite(work);
    } finally {
      await session.close();
    }
  };
  return {
    known: () =>
      run(async (transaction) =>
        (await transaction.run(STATEMENTS.known)).records.map((record) => record.toObject() as never),
      ),
    load: (key, facts) =>
      run(async (transaction) => {
        await replace(transaction, key, facts);
        await verify(transaction, facts);
      }),
    forget: (key) => run((transaction) => replace(transaction, key, { nodes: [], links: [] })),
  };
}

/** Takes away what a document said, writes what it says now, and settles what follows from all documents together. */
async function replace(transaction: ManagedTransaction, key: string, { nodes, links }: Facts): Promise<void> {
  // First, because it locks one node: of two imports at once, the second waits here.
  await transaction.run(STATEMENTS.version);
  const forgotten = await transaction.run(STATEMENTS.forget, toCypher({ document: `Document:${key}`, key }));
  const [{ touched = [], titleKeys = [] } = {}] = forgotten.records.map(
    (record) => record.toObject() as { touched: string[]; titleKeys: string[] },
  );
  await transaction.run(STATEMENTS.nodes, toCypher({ nodes }));
  await transaction.run(STATEMENTS.links, toCypher({ links }));
  await transaction.run(STATEMENTS.sweep, toCypher({ touched }));
  const ids = [...touched, ...nodes.map(({ id }) => id)];
  const meetings = new Set(ids.filter((id) => id.startsWith('Meeting:')));
  await transaction.run(STATEMENTS.hours, toCypher({ meetings: [...meetings] }));
  const written = nodes.flatMap(({ type, properties }) =>
    type === 'Decision' ? [String(properties['titleKey'])] : [],
  );
  await transaction.run(STATEMENTS.chain, toCypher({ titleKeys: [...new Set([...titleKeys, ...written])] }));
}

async function verify(transaction: ManagedTransaction, { nodes, links }: Facts): Promise<void> {
  const { records } = await transaction.run(
    STATEMENTS.verify,
    toCypher({ ids: nodes.map(({ id }) => id), links }),
  );
  const [got] = records.map((record) => record.toObject());
  if (got?.['nodes'] !== nodes.length || got['links'] !== links.length) {
    throw new Error(
      `The graph holds ${got?.['nodes']} of ${nodes.length} nodes and ${got?.['links']} of ${links.length} links: nothing of this document was kept.`,
    );
  }
}

/** Applies cypher/schema/: constraints and indexes, each only if it is not there; waits until they serve. */
export async function applySchema(driver: Driver, database: string): Promise<void> {
  const session = driver.session({ database });
  try {
    for (const file of readdirSync(new URL('schema/', FOLDER)).sort()) {
      await session.run(readFileSync(new URL(`schema/${file}`, FOLDER), 'utf8'));
    }
    await session.run('CALL db.awaitIndexes(60)');
  } finally {
    await session.close();
  }
}
