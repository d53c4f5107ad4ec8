import neo4j, { type Driver } from 'neo4j-driver';
import { pattern } from '../graph/engine/pattern.ts';
import { toCypher } from '../graph/neo4j/reader.ts';
import { writeTo } from '../import/load.ts';
import { measure, type Measured } from './centrality.ts';
import { RULE } from '../graph/model/rules.ts';

/** A transaction writes so many measures at a time. */
const BATCH = 5_000;

/**
 * Measures how central things are and which belong together, unless that was done for the graph as it is. Part of an
 * import: it writes.
 * @returns what was measured; null when there was nothing to do
 */
export async function refreshCentrality(driver: Driver, database: string): Promise<Measured | null> {
  const run = (path: string) =>
    driver.executeQuery(pattern(`centrality/${path}`).text, {}, { database, routing: neo4j.routing.READ });
  const versions = async () => (await run('versions')).records[0]?.toObject() ?? {};
  const { version, measured: old, rule } = await versions();
  if (version === null || (version === old && rule === RULE.version)) return null;
  const { records } = await run('links');
  // Another import wrote meanwhile: it measures at its own end.
  if ((await versions())['version'] !== version) return null;
  const measured = measure(records.map((record) => [record.get('source'), record.get('target')] as const));
  await write(driver, database, version, measured);
  return measured;
}

async function write(
  driver: Driver,
  database: string,
  version: unknown,
  { scores, links, communities, modularity }: Measured,
): Promise<void> {
  const betweenness = scores.every((score) => score.betweenness !== null);
  const about = {
    version,
    rule: RULE.version,
    nodes: scores.length,
    links,
    communities,
    modularity,
    measures: ['connections', 'pagerank', ...(betweenness ? ['betweenness'] : [])],
  };
  await writeTo(driver, database, async (transaction) => {
    await transaction.run(pattern('import/unmeasure').text, toCypher({ about }));
    for (let i = 0; i < scores.length; i += BATCH) {
      const rows = scores.slice(i, i + BATCH).map((score) => ({ ...score }));
      await transaction.run(pattern('import/measure').text, toCypher({ scores: rows }));
    }
  });
}
