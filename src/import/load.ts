import { setImmediate } from 'node:timers/promises';
import { pattern } from '../graph/engine/pattern.ts';
import type { Driver } from '../graph/neo4j/driver.ts';
import { toCypher } from '../graph/neo4j/reader.ts';
import { dateOf, openWriter, type Run } from '../graph/neo4j/writer.ts';
import type { FactNode, Facts } from './facts/collect.ts';
import { derive } from './derive/derive.ts';
import type { Read } from './read/files.ts';
import type { DecisionText } from './read/told.ts';
import type { Told } from './twins.ts';
import type { Known } from './plan.ts';
import { sha256 } from './slug.ts';

/** Where a document was imported from. */
export interface Place {
  readonly key: string;
  readonly file: string;
  readonly folder: string | null;
}

/** Writes to one database: some documents a transaction, each of them whole or not at all. */
export interface Loader {
  known(): Promise<Known[]>;
  /** A document as it was imported. @param key of one that is known */
  text(key: string): Promise<Read>;
  /** The decisions that texts tell of, with their addresses. */
  decisions(): Promise<Told[]>;
  /** The keys of the documents that tell of decisions. @param ids of decisions */
  telling(ids: readonly string[]): Promise<string[]>;
  /** Replaces what a document said by what it says now. Waits only while enough others do. */
  load(key: string, facts: Facts): Promise<void>;
  /** Takes away what a document said, and what nothing else speaks of. */
  forget(key: string): Promise<void>;
  /** Notes where documents that have not changed are now. */
  locate(places: readonly Place[]): Promise<void>;
  /** Waits until all is written. @throws Error when the graph does not hold it all: then it holds nothing of the last ones */
  written(): Promise<void>;
}

/** Documents in one transaction: it costs almost as much for one document. */
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
  const { transaction } = openWriter(driver, database);
  let waiting: Change[] = [];
  let writing: Promise<void> = Promise.resolve();

  /** Has those written that wait, as soon as those before are: the next ones can be read meanwhile. */
  async function write(): Promise<void> {
    const changes = waiting;
    waiting = [];
    await writing;
    writing = transaction((run) => replace(run, changes));
    // The caller that waits gets the error: without this line, it would end the process before.
    writing.catch(() => {});
  }

  async function change(one: Change): Promise<void> {
    waiting.push(one);
    if (waiting.length === TOGETHER) await write();
    // A caller that loads one document after the other leaves no time for other events.
    await setImmediate();
  }

  return {
    known: () => transaction((run) => run<Known>(statement('known'), {})),
    text: (key) =>
      transaction(async (run) => {
        const [row] = await run<{ document: Read & { readonly record: string | null } }>(statement('text'), {
          document: `Document:${key}`,
        });
        if (!row) throw new Error(`The graph has no document ${key} any more.`);
        const { record, ...document } = row.document;
        return record === null ? document : { ...document, decision: JSON.parse(record) as DecisionText };
      }),
    decisions: () => transaction((run) => run<Told>(statement('decisions'), {})),
    async telling(ids) {
      if (ids.length === 0) return [];
      const rows = await transaction((run) => run<{ key: string }>(statement('telling'), { ids: [...ids] }));
      return rows.map(({ key }) => key);
    },
    load: (key, facts) => change(changeOf(key, facts)),
    forget: (key) => change(changeOf(key, { nodes: [], links: [] })),
    async locate(places) {
      if (places.length > 0) await transaction((run) => run(statement('locate'), { places: [...places] }));
    },
    async written() {
      if (waiting.length > 0) await write();
      await writing;
      await transaction((run) => derive(run, () => run(statement('lock'), { keys: [] })));
    },
  };
}

/** What forgetting a document left to settle. */
interface Forgotten {
  readonly touched: readonly string[];
  readonly meetings: readonly string[];
  readonly titleKeys: readonly string[];
}

/** Takes away what documents said, writes what they say now, and settles what follows from all documents together. */
async function replace(run: Run, changes: readonly Change[]): Promise<void> {
  const [locked] = await run<{ known: string[] }>(statement('lock'), {
    keys: changes.map(({ key }) => key),
  });
  const forgotten: Forgotten[] = [];
  for (const key of locked?.known ?? [])
    forgotten.push(...(await run<Forgotten>(statement('forget'), { document: `Document:${key}`, key })));
  // All are sent at once, and run one after the other.
  await Promise.all(changes.map((change) => write(run, change)));
  await run(statement('settle'), {
    touched: [...new Set(forgotten.flatMap(({ touched }) => touched))],
    meetings: meetingsToSettle(
      changes,
      forgotten.flatMap(({ meetings }) => meetings),
    ),
    titleKeys: [...new Set([...forgotten, ...changes].flatMap(({ titleKeys }) => titleKeys))],
  });
}

async function write(run: Run, change: Change): Promise<void> {
  if (change.nodes === 0) return;
  const [got] = await run<{ nodes: number; links: number }>(statement('write'), change.parameters);
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
    if ((type === 'Reference' || type === 'Document') && properties['time'])
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
function row({
  id,
  type,
  properties: { importedAt = null, file = null, folder = null, ...properties },
}: FactNode) {
  const hash = sha256(JSON.stringify([type, properties]));
  const date = properties['date'];
  return {
    type,
    properties: { ...properties, ...(typeof date === 'string' ? { date: dateOf(date) } : {}), id, hash },
    importedAt,
    place: type === 'Document' ? { file, folder } : {},
  };
}

/** The meetings that documents speak of or spoke of, with the hours that references tell. */
function meetingsToSettle(changes: readonly Change[], touched: readonly string[]) {
  const hours = new Map<string, unknown[]>(touched.map((id) => [id, []]));
  for (const change of changes)
    for (const [id, times] of change.hours) hours.set(id, [...(hours.get(id) ?? []), ...times]);
  return [...hours].map(([id, times]) => ({ id, times, touched: touched.includes(id) }));
}

/** cypher/import/`name`.cypher. */
function statement(name: string): string {
  return pattern(`import/${name}`).text;
}
