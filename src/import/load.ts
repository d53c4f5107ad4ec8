import neo4j, { types, type Driver, type ManagedTransaction } from 'neo4j-driver';
import { readdirSync, readFileSync } from 'node:fs';
import { setImmediate } from 'node:timers/promises';
import { pattern } from '../graph/engine/pattern.ts';
import { toCypher } from '../graph/neo4j/reader.ts';
import type { FactNode, Facts } from './facts/facts.ts';
import type { Read } from './read/files.ts';
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
const TOGETHER = 20;

/** What a document says now, as it is written; nothing, where it is gone. */
interface Change {
  readonly key: string;
  readonly nodes: number;
  readonly links: number;
  /** Of cypher/import/write.cypher. */
  readonly parameters: Record<string, unknown>;
  readonly titleKeys: readonly unknown[];
  /** The hours that its references tell, by the id of the meeting. */
  readonly hours: ReadonlyMap<string, readonly unknown[]>;
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
    // Whoever loads one after the other leaves no time to hear of what is written.
    await setImmediate();
  }

  return {
    known: () => run((transaction) => rows<Known>(transaction, 'known', {})),
    text: (document) =>
      run(async (transaction) => {
        const [row] = await rows<{ document: Read }>(transaction, 'text', { document });
        if (!row) throw new Error(`The graph has no ${document} any more.`);
        return row.document;
      }),
    load: (key, facts) => change(changeOf(key, facts)),
    forget: (key) => change(changeOf(key, { nodes: [], links: [] })),
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
  await rows(transaction, 'settle', {
    touched: [...new Set(forgotten.flatMap(({ touched }) => touched))],
    meetings: meetingsToSettle(
      changes,
      forgotten.flatMap(({ meetings }) => meetings),
    ),
    titleKeys: [...new Set([...forgotten, ...changes].flatMap(({ titleKeys }) => titleKeys))],
  });
}

async function write(transaction: ManagedTransaction, change: Change): Promise<void> {
  if (change.nodes === 0) return;
  const [got] = await rows<{ nodes: number; links: number }>(transaction, 'write', change.parameters);
  if (got?.nodes !== change.nodes || got.links !== change.links) {
    throw new Error(
      `The graph holds ${got?.nodes} of ${change.nodes} nodes and ${got?.links} of ${change.links} links of ${change.key}: nothing of it was kept.`,
    );
  }
}

/** Prepares a document while those before it are written. */
function changeOf(key: string, { nodes, links }: Facts): Change {
  const placeOf = new Map(nodes.map(({ id }, place) => [id, place]));
  const hours = new Map<string, unknown[]>();
  for (const { id, type } of nodes) if (type === 'Meeting') hours.set(id, []);
  for (const { type, properties } of nodes)
    if (type === 'Reference' && properties['time'])
      hours.get(`Meeting:${String(properties['date'])}`)?.push(properties['time']);
  return {
    key,
    nodes: nodes.length,
    links: links.length,
    parameters: toCypher({
      nodes: nodes.map(row),
      links: links.map((link) => ({ ...link, from: placeOf.get(link.from), to: placeOf.get(link.to) })),
    }),
    titleKeys: nodes.flatMap(({ type, properties }) => (type === 'Decision' ? [properties['titleKey']] : [])),
    hours,
  };
}

/** A node with a hash of what it says, by which one that says the same is not written again. */
function row({ id, type, properties: { importedAt = null, ...properties } }: FactNode) {
  const hash = sha256(JSON.stringify([type, properties]));
  const date = properties['date'];
  return {
    type,
    properties: { ...properties, ...(typeof date === 'string' ? { date: dateOf(date) } : {}), id, hash },
    importedAt,
  };
}

/** A day as Cypher's own type. @param day YYYY-MM-DD */
function dateOf(day: string) {
  const [year, month, date] = day.split('-').map(Number) as [number, number, number];
  return new types.Date(neo4j.int(year), neo4j.int(month), neo4j.int(date));
}

/** The meetings that documents speak of or spoke of, with the hours that references tell. */
function meetingsToSettle(changes: readonly Change[], touched: readonly string[]) {
  const hours = new Map<string, unknown[]>(touched.map((id) => [id, []]));
  for (const change of changes)
    for (const [id, times] of change.hours) hours.set(id, [...(hours.get(id) ?? []), ...times]);
  return [...hours].map(([id, times]) => ({ id, times, touched: touched.includes(id) }));
}

/** Runs cypher/import/`name`.cypher. */
async function rows<Row>(transaction: ManagedTransaction, name: string, parameters: object): Promise<Row[]> {
  const { records } = await transaction.run(pattern(`import/${name}`).text, parameters);
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
