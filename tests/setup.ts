import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { TestProject } from 'vitest/node';
import { refreshCentrality } from '../src/analysis/refresh.ts';
import { connect, type Neo4jAddress } from '../src/graph/neo4j/driver.ts';
import { importPaths } from '../src/import/import.ts';
import { applySchema } from '../src/graph/neo4j/writer.ts';
import { openLoader } from '../src/import/load.ts';
import { loadNames } from '../src/import/recognise/names.ts';
import { openNeo4j } from '../src/graph/neo4j/local/keeper.ts';
import { SEED } from '../src/folders.ts';

declare module 'vitest' {
  interface ProvidedContext {
    /** The Neo4j that holds the seed: for reading. */
    seeded: Neo4jAddress;
  }
}

/** Starts a real Neo4j with the real seed, once for all tests. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const dataDir = await mkdtemp(join(tmpdir(), 'pledgegraph-'));
  const neo4j = await openNeo4j({ dataDir, onProgress: (sentence) => process.stdout.write(`${sentence}\n`) });
  const driver = await connect(neo4j.address);
  await applySchema(driver, neo4j.address.database);
  await importPaths(openLoader(driver, neo4j.address.database), [`${SEED}/documents`], {
    names: loadNames(SEED),
  });
  await refreshCentrality(driver, neo4j.address.database);
  await driver.close();
  project.provide('seeded', neo4j.address);
  return async () => {
    await neo4j.stop();
    await rm(dataDir, { recursive: true, force: true });
  };
}
