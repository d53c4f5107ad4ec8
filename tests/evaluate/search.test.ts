import { readFileSync, writeFileSync } from 'node:fs';
import { beforeAll, describe, expect, test } from 'vitest';
import { applySchema } from '../../src/graph/neo4j/writer.ts';
import { openCorpus } from '../corpus.ts';
import { CORPUS, TESTS } from '../folders.ts';
import { measureSearch, searchReport, type SearchMeasure } from './search.ts';

/** Between 0 and 1, of the questions of relevance.yaml. */
type Figures = SearchMeasure['scores']['ours'];

const FILE = `${TESTS}/evaluate/relevance.json`;
const UPDATE = process.env['UPDATE_RELEVANCE'] === '1';
const MEND =
  'If it has to, UPDATE_RELEVANCE=1 CORPUS=… npx vitest run --config tests/vitest.config.ts tests/evaluate/search writes what is found now';

describe.skipIf(!CORPUS)('on the public documents, a search', () => {
  const committed = JSON.parse(readFileSync(FILE, 'utf8')) as Figures;
  let measured: SearchMeasure;
  beforeAll(async () => {
    const { driver, values } = await openCorpus();
    // Lucene counts what was deleted until it tidies up: in an index made anew, a score depends on the graph alone.
    await values('DROP INDEX entity_search');
    await applySchema(driver, 'neo4j');
    measured = await measureSearch(driver, 'neo4j');
    const { ours } = measured.scores;
    if (UPDATE) writeFileSync(FILE, `${JSON.stringify(ours, downwards, 2)}\n`);
  });

  test('is judged by questions whose answers the graph has', () => {
    expect(measured.missing).toEqual([]);
    expect(measured.judgements.length).toBeGreaterThan(50);
  });

  test.runIf(!UPDATE).each([
    ['first right answer comes no later', 'meanReciprocalRank'],
    ['first ten answers miss no more', 'recallAt10'],
  ] as const)('has lost nothing: its %s than is recorded', (_, figure) => {
    const { ours } = measured.scores;
    expect(ours[figure], `${searchReport(measured)}\n${MEND}`).toBeGreaterThanOrEqual(committed[figure]);
  });

  test("finds more, and sooner, than Neo4j's own analyzer of Dutch", () => {
    const { ours, plain } = measured.scores;
    expect(ours.meanReciprocalRank).toBeGreaterThan(plain.meanReciprocalRank);
    expect(ours.recallAt10).toBeGreaterThan(plain.recallAt10);
  });
});

/** Four decimals, never more than was found. */
function downwards(_: string, value: unknown): unknown {
  return typeof value === 'number' ? Math.floor(value * 10_000) / 10_000 : value;
}
