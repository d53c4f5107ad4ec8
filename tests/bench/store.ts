import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Driver } from 'neo4j-driver';
import { connect, type Neo4jAddress } from '../../src/graph/neo4j/driver.ts';
import { applySchema } from '../../src/graph/neo4j/writer.ts';
import { openLoader } from '../../src/import/load.ts';
import { openNeo4j } from '../../src/graph/neo4j/local/keeper.ts';
import { openData } from './data.ts';
import { ROOT } from '../folders.ts';

/** Of Neo4j's 4 GB: the rest is for what the JVM and Lucene take beside them. */
export const MEMORY = { heap: '1g', pageCache: '2g' };

/** What loading took. */
export interface Loading {
  readonly seconds: number;
  readonly documents: number;
  readonly nodes: number;
  readonly relations: number;
  /** Of this process, while it loaded. */
  readonly nodeMegabytes: number;
  /** Of Neo4j's process, at its end. */
  readonly neo4jMegabytes: number;
}

export interface BenchStore {
  readonly address: Neo4jAddress;
  readonly driver: Driver;
  /** The process id of Neo4j's Java. */
  readonly java: number;
  readonly loading: Loading;
  close(): Promise<void>;
}

/**
 * Opens the graph of so many decisions, kept in .data/bench-N; it is loaded first where it is not there, or where
 * the generator or the loader has changed since.
 */
export async function openBenchStore(
  decisions: number,
  { anew = false, onProgress }: { anew?: boolean; onProgress: (sentence: string) => void },
): Promise<BenchStore> {
  const dataDir = join(ROOT, `.data/bench-${decisions}`);
  const mark = join(dataDir, 'loaded.json');
  const version = versionOfLoading();
  const read = await readFile(mark, 'utf8').then(JSON.parse, () => null);
  const known = read as { version: string; loading: Loading } | null;
  const usable = !anew && known?.version === version;
  if (!usable) await rm(dataDir, { recursive: true, force: true });
  await mkdir(join(dataDir, 'neo4j'), { recursive: true });
  await writeFile(join(dataDir, 'neo4j/neo4j.conf'), 'db.transaction.timeout=60s\n');
  const neo4j = await openNeo4j({ dataDir, ...MEMORY, onProgress });
  const driver = await connect(neo4j.address);
  const { java } = neo4j;
  if (java === undefined) throw new Error(`Another process uses ${dataDir}: wait until it ends.`);
  let loading = known?.loading as Loading;
  if (!usable) {
    await applySchema(driver, neo4j.address.database);
    loading = await load(driver, neo4j.address.database, decisions, java, onProgress);
    await writeFile(mark, JSON.stringify({ version, loading }));
  }
  return {
    address: neo4j.address,
    driver,
    java,
    loading,
    async close() {
      await driver.close();
      await neo4j.stop();
    },
  };
}

/** Loads with the project's own loader. */
async function load(
  driver: Driver,
  database: string,
  decisions: number,
  java: number,
  onProgress: (sentence: string) => void,
): Promise<Loading> {
  const loader = openLoader(driver, database);
  const { documents, document } = openData(decisions);
  const started = performance.now();
  let said = started;
  let most = 0;
  for (let d = 0; d < documents; d++) {
    const { key, facts } = document(d);
    await loader.load(key, facts);
    most = Math.max(most, process.memoryUsage.rss());
    if (performance.now() - said > 10_000) {
      said = performance.now();
      onProgress(
        `Loading ${decisions} decisions: ${d} of ${documents} documents, ${Math.round((said - started) / 1000)} s`,
      );
    }
  }
  await loader.written();
  const seconds = (performance.now() - started) / 1000;
  const count = async (text: string) =>
    (await driver.executeQuery(text, {}, { database })).records[0]?.get('n') as number;
  return {
    seconds,
    documents,
    nodes: await count('MATCH (n) RETURN count(n) AS n'),
    relations: await count('MATCH ()-[r]->() RETURN count(r) AS n'),
    nodeMegabytes: Math.round(most / 2 ** 20),
    neo4jMegabytes: residentMegabytes(java),
  };
}

/** The most memory that a process had. */
export function residentMegabytes(pid: number): number {
  return Math.round(
    Number(/VmHWM:\s+(\d+) kB/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1]) / 1024,
  );
}

function versionOfLoading(): string {
  const hash = createHash('sha256');
  const folder = (path: string) =>
    readdirSync(join(ROOT, path))
      .sort()
      .map((name) => join(path, name));
  for (const file of [
    'tests/bench/data.ts',
    'src/graph/neo4j/writer.ts',
    'src/import/load.ts',
    ...folder('src/import/facts'),
    ...folder('cypher/import'),
    ...folder('cypher/schema'),
  ])
    hash.update(readFileSync(join(ROOT, file)));
  return hash.digest('hex');
}
