import type { Driver, ManagedTransaction } from 'neo4j-driver';
import { readdirSync, readFileSync } from 'node:fs';
import { pattern } from '../graph/pattern.ts';
import { toCypher } from '../graph/reader.ts';
import type { FactNode, Facts } from './facts/facts.ts';
import type { Read } from './read.ts';
import { sha256 } from './slug.ts';

const SCHEMA = new URL('../../cypher/schema/', import.meta.url);

/** A document that the graph has. */
export interface Known {
  readonly id: string;
  readonly path: string;
  readonly checksum: string;
  /** The version of the rules that it was read by; null of one that was imported before versions were kept. */
  readonly rules: string | null;
}

/** Writes to one database: some documents a transaction, each of them whole or not at all. */
export interface Loader {
  known(): Promise<Known[]>;
  /** A document as it was imported. @param id of one that is known */
  text(id: string): Promise<Read>;
  /** Replaces what a document said by what it says now. Waits only while enough others do. */
  load(key: string, facts: Facts): Promise<void>;
  /** Takes away what a document said, and what nothing else speaks of. */
  forget(key: string): Promise<void>;
  /** Waits until all is written. @throws Error when the graph does not hold it all: then it holds nothing of the last ones */
  written(): Promise<void>;
}

/** A transaction costs almost as much for one document as for so many. */
const TOGETHER = 10;

/** What a document says now; nothing, where it is gone. */
interface Change extends Facts {
  readonly key: string;
}

export function openLoader(driver: Driver, database: string): Loader {
  const run = <T>(work: (transaction: ManagedTransaction) => Promise<T>) => writeTo(driver, database, work);
  let waiting: Change[] = [];
  let writing: Promise<void> = Promise.resolve();

  /** Has those written that wait, as soon as those before are: the next ones can be read meanwhile. */
  async function write(): Promise<void> {
    const changes = waiting;
    waiting = [];
    await writing;
    writing = run((transaction) => replace(transaction, changes));
    // Whoever waits for it hears of it: without this, it would end the process before.
    writing.catch(() => {});
  }

  async function change(one: Change): Promise<void> {
    waiting.push(one);
    if (waiting.length === TOGETHER) await write();
  }

  return {
    known: () => run((transaction) => rows<Known>(transaction, 'known', {})),
    text: (document) =>
      run(async (transaction) => {
        const [row] = await rows<{ document: Read }>(transaction, 'text', { document });
        if (!row) throw new Error(`The graph has no ${document} any more.`);
        return row.document;
      }),
    load: (key, facts) => change({ key, ...facts }),
    forget: (key) => change({ key, nodes: [], links: [] }),
    async written() {
      if (waiting.length > 0) await write();
      await writing;
    },
  };
}

/** Does some work in one transaction: all of it, or nothing. */
export async function writeTo<T>(
  driver: Driver,
  database: string,
  work: (transaction: ManagedTransaction) => Promise<T>,
): Promise<T> {
  const session = driver.session({ database });
  try {
    return await session.executeWrite(work);
  } finally {
    await session.close();
  }
}

/** What forgetting a document left to settle. */
interface Forgotten {
  readonly touched: readonly string[];
  readonly meetings: readonly string[];
  readonly titleKeys: readonly string[];
}

/** Takes away what documents said, writes what they say now, and settles what follows from all documents together. */
async function replace(transaction: ManagedTransaction, changes: readonly Change[]): Promise<void> {
  const [locked] = await rows<{ known: string[] }>(transaction, 'lock', {
    keys: changes.map(({ key }) => key),
  });
  const forgotten: Forgotten[] = [];
  for (const key of locked?.known ?? [])
    forgotten.push(...(await rows<Forgotten>(transaction, 'forget', { document: `Document:${key}`, key })));
  // All are sent at once, and run one after the other.
  await Promise.all(changes.map((change) => write(transaction, change)));
  const nodes = changes.flatMap((change) => change.nodes);
  const titles = nodes.flatMap(({ type, properties }) =>
    type === 'Decision' ? [properties['titleKey']] : [],
  );
  await rows(transaction, 'settle', {
    touched: [...new Set(forgotten.flatMap(({ touched }) => touched))],
    meetings: meetingsToSettle(
      nodes,
      forgotten.flatMap(({ meetings }) => meetings),
    ),
    titleKeys: [...new Set([...forgotten.flatMap(({ titleKeys }) => titleKeys), ...titles])],
  });
}

async function write(transaction: ManagedTransaction, { key, nodes, links }: Change): Promise<void> {
  if (nodes.length === 0) return;
  const placeOf = new Map(nodes.map(({ id }, place) => [id, place]));
  const [got] = await rows<{ nodes: number; links: number }>(transaction, 'write', {
    nodes: nodes.map(row),
    links: links.map((link) => ({ ...link, from: placeOf.get(link.from), to: placeOf.get(link.to) })),
  });
  if (got?.nodes !== nodes.length || got.links !== links.length) {
    throw new Error(
      `The graph holds ${got?.nodes} of ${nodes.length} nodes and ${got?.links} of ${links.length} links of ${key}: nothing of it was kept.`,
    );
  }
}

/** A node with a hash of what it says, by which one that says the same is not written again. */
function row({ id, type, properties: { importedAt = null, ...properties } }: FactNode) {
  return { id, type, properties, importedAt, hash: sha256(JSON.stringify([type, properties])) };
}

/** The meetings that a document speaks of or spoke of, with the hours that its references tell. */
function meetingsToSettle(nodes: readonly FactNode[], touched: readonly string[]) {
  const hours = new Map<string, unknown[]>(touched.map((id) => [id, []]));
  for (const { id, type } of nodes) if (type === 'Meeting') hours.set(id, []);
  for (const { type, properties } of nodes)
    if (type === 'Reference' && properties['time'])
      hours.get(`Meeting:${String(properties['date'])}`)?.push(properties['time']);
  return [...hours].map(([id, times]) => ({ id, times, touched: touched.includes(id) }));
}

/** Runs cypher/import/`name`.cypher. */
async function rows<Row>(transaction: ManagedTransaction, name: string, parameters: object): Promise<Row[]> {
  const { records } = await transaction.run(pattern(`import/${name}`).text, toCypher(parameters));
  return records.map((record) => record.toObject() as Row);
}

/** Applies cypher/schema/: constraints and indexes, each only if it is not there; waits until they serve. */
export async function applySchema(driver: Driver, database: string): Promise<void> {
  const session = driver.session({ database });
  try {
    for (const file of readdirSync(SCHEMA).sort()) {
      await session.run(readFileSync(new URL(file, SCHEMA), 'utf8'));
    }
    await session.run('CALL db.awaitIndexes(60)');
  } finally {
    await session.close();
  }
}
