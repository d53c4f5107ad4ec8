import { pattern } from '../graph/engine/pattern.ts';
import { CENTRALITY_RULE } from '../graph/model/rules.ts';
import type { Driver } from '../graph/neo4j/driver.ts';
import { toCypher } from '../graph/neo4j/reader.ts';
import { openWriter, type Writer } from '../graph/neo4j/writer.ts';
import { measure, type Measured } from './centrality.ts';

/** The number of nodes whose measures one statement writes. */
const BATCH = 5_000;

interface Versions {
  readonly version: string | null;
  readonly measured: string | null;
  readonly rule: string | null;
}

/**
 * Computes the centrality and the group of each node, unless that was done for the current graph. It is a part of the
 * import, because it writes.
 * @returns the measures; null if there was nothing to do
 */
export async function refreshCentrality(driver: Driver, database: string): Promise<Measured | null> {
  const writer = openWriter(driver, database);
  const versions = async () => (await writer.read<Versions>(pattern('centrality/versions').text))[0];
  const before = await versions();
  if (before?.version == null) return null;
  const { version, measured: old, rule } = before;
  if (version === old && rule === CENTRALITY_RULE.version) return null;
  const links = await writer.read<{ source: string; target: string }>(pattern('centrality/links').text);
  // Another import wrote meanwhile: it computes the measures at its own end.
  if ((await versions())?.version !== version) return null;
  const measured = measure(links.map(({ source, target }) => [source, target] as const));
  await write(writer, version, measured);
  return measured;
}

async function write(
  writer: Writer,
  version: string,
  { scores, links, communities, modularity }: Measured,
): Promise<void> {
  const betweenness = scores.every((score) => score.betweenness !== null);
  const about = {
    version,
    rule: CENTRALITY_RULE.version,
    nodes: scores.length,
    links,
    communities,
    modularity,
    measures: ['connections', 'pagerank', ...(betweenness ? ['betweenness'] : [])],
  };
  await writer.transaction(async (run) => {
    await run(pattern('import/unmeasure').text, toCypher({ about }));
    for (let i = 0; i < scores.length; i += BATCH) {
      const rows = scores.slice(i, i + BATCH).map((score) => ({ ...score }));
      await run(pattern('import/measure').text, toCypher({ scores: rows }));
    }
  });
}
