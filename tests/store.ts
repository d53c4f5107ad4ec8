import type { Driver } from 'neo4j-driver';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, inject } from 'vitest';
import { connect } from '../src/graph/neo4j/driver.ts';
import { openReader } from '../src/graph/neo4j/reader.ts';
import { importPaths, rebuild, type ImportOptions } from '../src/import/import.ts';
import type { Report } from '../src/import/report.ts';
import { applySchema } from '../src/graph/neo4j/writer.ts';
import { openLoader } from '../src/import/load.ts';
import { loadNames } from '../src/import/recognise/names.ts';
import { SEED } from './folders.ts';
import { borrow } from './lend.ts';

const folders: string[] = [];
const closing: (() => Promise<void>)[] = [];
// Vitest takes no hook from within a test: what a test opens is noted, and closed when its file ends.
afterAll(async () => {
  for (const close of closing) await close();
  for (const folder of folders) await rm(folder, { recursive: true, force: true });
});

/** A folder that is gone after the tests of the file. */
export async function temporaryFolder(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'pledgegraph-'));
  folders.push(folder);
  return folder;
}

export type Store = Awaited<ReturnType<typeof open>>;

let own: Promise<Store> | undefined;

/** The Neo4j for tests that write, empty at first: this test file has it until it ends, and the others wait for it. */
export function openOwnStore(): Promise<Store> {
  return (own ??= open().then(async (store) => {
    await store.clear();
    return store;
  }));
}

/** The same, as the last test file that had it left it. */
export async function open() {
  const { value: address, giveBack } = await borrow(inject('lender'), 'writable');
  const driver = await connect(address);
  closing.push(() => driver.close().then(giveBack));
  const { database } = address;
  await applySchema(driver, database);
  const names = loadNames(SEED);
  return {
    driver,
    uri: address.uri,
    reader: openReader(driver, database, { deadline: 30_000 }),
    import: (paths: string[], options: Omit<ImportOptions, 'names'> = {}): Promise<Report> =>
      importPaths(openLoader(driver, database), paths, { names, ...options }),
    rebuild: (options: Partial<ImportOptions> = {}): Promise<Report> =>
      rebuild(openLoader(driver, database), { names, ...options }),
    dump: () => dump(driver),
    async clear(): Promise<void> {
      await driver.executeQuery('MATCH (n) DETACH DELETE n', {}, { database });
    },
    async values(statement: string, parameters = {}): Promise<unknown[]> {
      const { records } = await driver.executeQuery(statement, parameters, { database });
      return records.map((record) => record.get(0) as unknown);
    },
  };
}
/** All that the graph holds but for the time and the place of the import, a line a node and a line a link, in an order of its own. */
export async function dump(driver: Driver): Promise<string[]> {
  const { records } = await driver.executeQuery(
    `MATCH (n:Entity) RETURN n.id AS id, '' AS type, '' AS to, labels(n) AS labels, properties(n) AS properties
     UNION ALL
     MATCH (n:Entity)-[r]->(m) RETURN n.id AS id, type(r) AS type, m.id AS to, [] AS labels, properties(r) AS properties`,
    {},
    { database: 'neo4j' },
  );
  return records
    .map((record) => {
      const { properties, labels, ...rest } = record.toObject() as Record<string, string> & {
        properties: Record<string, unknown>;
        labels: string[];
      };
      const { importedAt: _, file: __, folder: ___, ...stable } = properties;
      const sorted = Object.entries(stable)
        // Which document came first decides the order of sources, and means nothing.
        .map(([name, value]) => [name, Array.isArray(value) ? value.map(String).sort() : String(value)])
        .sort();
      return JSON.stringify([rest, labels.sort(), sorted]);
    })
    .sort();
}
