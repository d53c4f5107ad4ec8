import { readFileSync, writeFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Run } from '../../../src/graph/neo4j/reader.ts';
import { questions } from '../../../src/api/catalogue.ts';
import { openYoga } from '../../../src/server/yoga.ts';
import { driver, reader } from '../../ask.ts';
import { workloads } from '../../bench/workloads.ts';
import { postTo } from '../../post.ts';
import { TESTS } from '../../folders.ts';

/** What an operation costs: counted, never timed, so that it is the same on every machine. */
interface Cost {
  readonly statements: number;
  /** Reads of the store: nodes, relations, properties, index entries. */
  readonly dbHits: number;
}

const FILE = `${TESTS}/graph/engine/cost.json`;
const UPDATE = process.env['UPDATE_COST'] === '1';
const MEND =
  'If it has to cost more, UPDATE_COST=1 npx vitest run --config tests/vitest.config.ts tests/graph/engine/cost';
/** The planner may take another way where two cost almost the same. */
const TOLERANCE = 1.05;

const recorded = JSON.parse(readFileSync(FILE, 'utf8')) as Record<string, Cost>;
const counted: Record<string, Cost> = {};
// Neo4j samples its indexes when it likes, and plans by the samples: here first, and then every statement anew.
beforeAll(async () => {
  await driver.executeQuery('CALL db.prepareForReplanning(60)');
});
afterAll(() => {
  if (UPDATE) writeFileSync(FILE, `${JSON.stringify(counted, null, 2)}\n`);
});

/** Things of the seed to ask each workload of. */
const DECISIONS = ['2020-06-05-fit-corona-exit-plan-en-vlam-corona-exit-plan', '2021-06-18'];
const variables: Record<string, object> = {
  nodes: { ids: ['Agency:fit', 'Agency:vlam', 'Meeting:2020-06-05', `Decision:${DECISIONS[0]}`] },
  search: { text: 'subsidie bedrijven' },
  path: { from: 'Agency:fit', to: 'Agency:fti-bv' },
  near: { id: 'Agency:fit' },
  network: { id: 'Agency:fit' },
};

const yoga = openYoga({ reader, cache: false, trace: true });

/** The statements that an operation runs. */
async function runsOf(query: string, given: object, trace: 'profile' | 'statements'): Promise<Run[]> {
  const response = await postTo(yoga, JSON.stringify({ query, variables: given }), { 'x-cypher': trace });
  const answer = (await response.json()) as { errors?: object[]; extensions: { cypher: Run[] } };
  expect(answer.errors).toBeUndefined();
  return answer.extensions.cypher;
}

const operations = [
  ...workloads.map(({ name, ours }) => ({
    name: `bench ${name}`,
    query: ours,
    given: variables[name] ?? { slug: 'fit' },
  })),
  ...questions.map(({ number, slug, operation }) => ({
    name: `question ${String(number).padStart(2, '0')} ${slug}`,
    query: operation,
    given: {},
  })),
];

describe('an operation costs no more than is recorded', () => {
  test.each(operations)('$name', async ({ name, query, given }) => {
    const runs = await runsOf(query, given, 'profile');
    const cost = { statements: runs.length, dbHits: runs.reduce((sum, { dbHits = 0 }) => sum + dbHits, 0) };
    counted[name] = cost;
    if (UPDATE) return;
    const { statements, dbHits } = recorded[name] ?? { statements: 0, dbHits: 0 };
    expect(cost.statements, `statements, recorded ${statements}. ${MEND}`).toBeLessThanOrEqual(statements);
    expect(cost.dbHits, `db hits, recorded ${dbHits}. ${MEND}`).toBeLessThanOrEqual(dbHits * TOLERANCE);
  });

  test('and what is recorded is still asked', () => {
    if (!UPDATE)
      expect(Object.keys(recorded).sort(), MEND).toEqual(operations.map(({ name }) => name).sort());
  });
});

describe('the text of a statement does not depend on values, so that Neo4j keeps its plan', () => {
  const texts = async (query: string, given: object) =>
    (await runsOf(query, given, 'statements')).map(({ text }) => text);
  test.each([
    ['a key', 'query ($v: String!) { agency(slug: $v) { name } }', 'fit', 'no such'],
    ['a number of nodes', 'query ($v: Int) { decisions(first: $v) { nodes { id } } }', 1, 100],
    [
      'ids',
      'query ($v: [ID!]!) { nodes(ids: $v) { id ... on Entity { caption } } }',
      ['Agency:fit'],
      ['Agency:vlam', 'Agency:none'],
    ],
    [
      'a date',
      'query ($v: Date) { decisions(where: { date: { gte: $v } }) { totalCount } }',
      '2020-01-01',
      '2023-12-31',
    ],
    [
      'keys',
      'query ($v: [String!]) { decisions(where: { agencies: { any: $v } }) { totalCount } }',
      ['fit'],
      ['vlam', 'VLAIO'],
    ],
    [
      'a text',
      'query ($v: String) { pledges(where: { title: { contains: $v } }) { totalCount } }',
      'a',
      '") RETURN 1 //',
    ],
    ['words', 'query ($v: String!) { search(text: $v) { nodes { id } } }', 'fit', 'subsidies aan bedrijven'],
    [
      'a page inside',
      'query ($v: Int) { agencies { nodes { decisions(first: $v) { nodes { id } } } } }',
      2,
      50,
    ],
  ])('%s', async (_, query, one, other) => {
    expect(await texts(query, { v: one })).toEqual(await texts(query, { v: other }));
  });
});
