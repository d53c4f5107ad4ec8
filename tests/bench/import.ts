import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { connect } from '../../src/graph/neo4j/driver.ts';
import { importPaths } from '../../src/import/import.ts';
import { applySchema } from '../../src/graph/neo4j/writer.ts';
import { openLoader } from '../../src/import/load.ts';
import { loadNames } from '../../src/import/recognise/names.ts';
import { openNeo4j } from '../../src/graph/neo4j/local/keeper.ts';
import { SEED } from '../folders.ts';

/**
 * Imports a folder into an empty graph, and once more when nothing has changed. Neo4j is up, and new.
 * @returns a table: seconds, and MiB of memory that Node had at most
 */
export async function benchImport(folder: string): Promise<string> {
  const dataDir = await mkdtemp(join(tmpdir(), 'pledgegraph-'));
  const neo4j = await openNeo4j({ dataDir });
  const driver = await connect(neo4j.address);
  try {
    await applySchema(driver, neo4j.address.database);
    const loader = openLoader(driver, neo4j.address.database);
    const rows = [];
    for (const what of ['into an empty graph', 'nothing changed']) {
      const started = performance.now();
      const { documents } = await importPaths(loader, [folder], { names: loadNames(SEED) });
      const seconds = (performance.now() - started) / 1000;
      const memory = Math.round(process.resourceUsage().maxRSS / 1024);
      const went = `${documents.new} / ${documents.unchanged} / ${documents.refused}`;
      rows.push(`| ${what} | ${went} | ${seconds.toFixed(1)} | ${memory} |`);
    }
    const head = [
      '| import | new / unchanged / refused | s | Node, MiB at most |',
      '| --- | --- | --- | --- |',
    ];
    return [...head, ...rows].join('\n');
  } finally {
    await driver.close();
    await neo4j.stop();
    await rm(dataDir, { recursive: true, force: true });
  }
}
