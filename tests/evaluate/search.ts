import neo4j, { type Driver } from 'neo4j-driver';
import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { z } from 'zod';
import { toLucene } from '../../src/search/query.ts';
import { TESTS } from '../folders.ts';

/** The relevance set and the statements that only measuring needs. */
const FOLDER = `${TESTS}/evaluate`;
const INDEXES = { ours: 'entity_search', plain: 'entity_search_plain' } as const;
/** How deep a ranking is read; what comes later has the reciprocal rank 0. */
const DEPTH = 100;

const Judged = z.array(
  z.strictObject({ query: z.string(), type: z.string().optional(), expected: z.array(z.string()).min(1) }),
);

/** A question, and where each index first finds a right answer (from 1; 0: not in the first hundred), and its recall at 10. */
export interface Judgement {
  readonly query: string;
  readonly rank: Record<keyof typeof INDEXES, number>;
  readonly recall: Record<keyof typeof INDEXES, number>;
}

export interface SearchMeasure {
  readonly judgements: readonly Judgement[];
  /** Both between 0 and 1. Recall at 10 is the share of the expected nodes, at most ten, among the first ten. */
  readonly scores: Record<keyof typeof INDEXES, { meanReciprocalRank: number; recallAt10: number }>;
  /** Expected nodes that the graph does not have: their questions are judged without them. */
  readonly missing: readonly string[];
}

/**
 * Asks every question of tests/evaluate/relevance.yaml of our index and of a plain `dutch` one, which is made for it
 * and dropped again. The graph must hold the whole corpus; the answers are in it.
 */
export async function measureSearch(driver: Driver, database: string): Promise<SearchMeasure> {
  const run = async (file: string, parameters: Record<string, unknown> = {}): Promise<string[]> => {
    const { records } = await driver.executeQuery(text(file), parameters, { database });
    return records.flatMap((record) => (record.has('id') ? [String(record.get('id'))] : []));
  };
  const judged = Judged.parse(parse(text('relevance.yaml')));
  const present = new Set(await run('present.cypher', { ids: judged.flatMap(({ expected }) => expected) }));
  const judgements: Judgement[] = [];
  await run('plain-create.cypher');
  try {
    await run('plain-await.cypher');
    for (const { query, type, expected } of judged) {
      const right = new Set(expected.filter((id) => present.has(id)));
      if (right.size === 0) continue;
      const ranking = (index: string, lucene: string | null) =>
        lucene
          ? run('ranking.cypher', { index, query: lucene, type: type ?? null, limit: neo4j.int(DEPTH) })
          : [];
      const ours = await ranking(INDEXES.ours, toLucene(query));
      const plain = await ranking(INDEXES.plain, escaped(query));
      judgements.push({
        query,
        rank: { ours: firstOf(ours, right), plain: firstOf(plain, right) },
        recall: { ours: recall(ours, right), plain: recall(plain, right) },
      });
    }
  } finally {
    await run('plain-drop.cypher');
  }
  return {
    judgements,
    scores: { ours: scored(judgements, 'ours'), plain: scored(judgements, 'plain') },
    missing: [...new Set(judged.flatMap(({ expected }) => expected))].filter((id) => !present.has(id)),
  };
}

/** The measure as lines for a terminal, with the questions that ours does not answer at once. */
export function searchReport({ judgements, scores, missing }: SearchMeasure): string {
  const line = (name: string, { meanReciprocalRank, recallAt10 }: SearchMeasure['scores']['ours']) =>
    `${name.padEnd(28)} ${meanReciprocalRank.toFixed(3).padStart(6)} ${recallAt10.toFixed(3).padStart(10)}`;
  return [
    `${`${judgements.length} questions`.padEnd(28)} ${'MRR'.padStart(6)} ${'recall@10'.padStart(10)}`,
    line('pledgegraph', scores.ours),
    line('plain dutch analyzer', scores.plain),
    ...judgements
      .filter(({ rank, recall }) => rank.ours !== 1 || recall.ours < 1)
      .map(
        ({ query, rank, recall }) =>
          `  ${query}: first right answer ${rank.ours || 'not found'}, recall ${recall.ours.toFixed(2)}`,
      ),
    ...(missing.length > 0
      ? [`${missing.length} expected nodes are not in this graph: ${missing.slice(0, 3).join(', ')} …`]
      : []),
  ].join('\n');
}

function text(file: string): string {
  return readFileSync(`${FOLDER}/${file}`, 'utf8');
}

function firstOf(ranking: readonly string[], right: ReadonlySet<string>): number {
  return ranking.findIndex((id) => right.has(id)) + 1;
}

function recall(ranking: readonly string[], right: ReadonlySet<string>): number {
  return ranking.slice(0, 10).filter((id) => right.has(id)).length / Math.min(10, right.size);
}

function scored(judgements: readonly Judgement[], index: keyof typeof INDEXES) {
  const mean = (values: number[]) => values.reduce((sum, value) => sum + value, 0) / (values.length || 1);
  return {
    meanReciprocalRank: mean(judgements.map(({ rank }) => (rank[index] === 0 ? 0 : 1 / rank[index]))),
    recallAt10: mean(judgements.map((judgement) => judgement.recall[index])),
  };
}

/** A question as a plain index needs it: Lucene's syntax taken away. */
function escaped(query: string): string {
  return query
    .replace(/[+\-&|!(){}[\]^"~*?:\\/]/g, '\\$&')
    .replace(/\b(?:AND|OR|NOT)\b/g, (word) => word.toLowerCase());
}
