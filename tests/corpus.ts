import { refreshCentrality } from '../src/analysis/refresh.ts';
import type { Report } from '../src/import/report.ts';
import { CORPUS } from './folders.ts';
import { open, type Store } from './store.ts';

/**
 * The Neo4j for tests that write, with the documents of CORPUS in it, and the report of their import. They are imported
 * by the first test file that asks; whoever asks next finds them, unless another has written meanwhile. Change nothing.
 */
export async function openCorpus(): Promise<Store & { report: Report }> {
  if (!CORPUS) throw new TypeError('CORPUS names no folder of further documents');
  const store = await open();
  const [kept] = await store.values('MATCH (c:Corpus) RETURN c.report');
  if (typeof kept === 'string') return { ...store, report: JSON.parse(kept) as Report };
  await store.clear();
  const report = await store.import([CORPUS]);
  await refreshCentrality(store.driver, 'neo4j');
  await store.values('CREATE (c:Corpus {report: $report})', { report: JSON.stringify(report) });
  return { ...store, report };
}
