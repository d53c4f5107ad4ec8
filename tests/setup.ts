import chromium from '@sparticuz/chromium';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium as playwright } from 'playwright-core';
import type { TestProject } from 'vitest/node';
import { refreshCentrality } from '../src/analysis/refresh.ts';
import { connect, type Neo4jAddress } from '../src/graph/neo4j/driver.ts';
import { importPaths } from '../src/import/import.ts';
import { applySchema } from '../src/graph/neo4j/writer.ts';
import { openLoader } from '../src/import/load.ts';
import { loadNames } from '../src/import/recognise/names.ts';
import { openNeo4j } from '../src/graph/neo4j/local/keeper.ts';
import { SEED } from '../src/folders.ts';
import { lend } from './lend.ts';

declare module 'vitest' {
  interface ProvidedContext {
    /** Where test files borrow what they share: tests/lend.ts. */
    lender: number;
  }
}

// A JVM of a few minutes does best with its quick compiler alone: a quarter less of processor time.
process.env['JAVA_TOOL_OPTIONS'] ??= '-XX:TieredStopAtLevel=1';

/** Lends two real Neo4js and a real browser, each started once for all test files, and only where one asks. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const closing: (() => Promise<unknown>)[] = [];

  async function start(): Promise<Neo4jAddress> {
    const dataDir = await mkdtemp(join(tmpdir(), 'pledgegraph-'));
    const neo4j = await openNeo4j({
      dataDir,
      onProgress: (sentence) => process.stdout.write(`${sentence}\n`),
    });
    closing.push(() => neo4j.stop().then(() => rm(dataDir, { recursive: true, force: true })));
    const driver = await connect(neo4j.address);
    await applySchema(driver, neo4j.address.database);
    await driver.close();
    return neo4j.address;
  }

  const lender = await lend({
    async seeded() {
      const address = await start();
      const driver = await connect(address);
      await importPaths(openLoader(driver, address.database), [`${SEED}/documents`], {
        names: loadNames(SEED),
      });
      await refreshCentrality(driver, address.database);
      await driver.close();
      return address;
    },
    writable: start,
    async browser() {
      const server = await playwright.launchServer({
        executablePath: await chromium.executablePath(),
        // Not the package's own arguments: they switch off web security, which hides faults.
        args: [
          '--headless',
          '--no-sandbox',
          '--disable-gpu',
          '--disable-background-networking',
          '--disable-sync',
        ],
      });
      closing.push(() => server.close());
      return server.wsEndpoint();
    },
  });
  project.provide('lender', lender.port);
  return async () => {
    lender.close();
    await Promise.all(closing.map((close) => close()));
  };
}
