import { expect, test } from 'vitest';
import { planOf } from '../../../src/graph/neo4j/explain.ts';
import { address, driver } from '../../ask.ts';

const { database } = address;
const statement = {
  text: 'MATCH (a:Agency {slug: $slug})<-[:CONCERNS]-(d:Decision) RETURN count(d) AS decisions',
  parameters: { slug: 'fit' },
};

test('a plan is a tree: what an operator reads from is a line below it, further in', async () => {
  const lines = (await planOf(driver, database, statement, false)).split('\n');
  expect(lines[0]).toMatch(/^ProduceResults \(about \d+ rows\) decisions/);
  lines.forEach((line, i) => expect(line).toMatch(new RegExp(`^ {${2 * i}}\\w[^ ]* \\(about \\d+ rows\\)`)));
});

test('a profile has the rows and db hits of a run', async () => {
  const plan = await planOf(driver, database, statement, true);
  const costs = [...plan.matchAll(/\((\d+) rows, (\d+) db hits\)/g)].map(([, ...cost]) => cost.map(Number));
  expect(costs).toHaveLength(plan.split('\n').length);
  expect(costs.at(0)?.[0], 'one row in the end').toBe(1);
  expect(
    costs.some(([rows]) => rows === 16),
    'the decisions of FIT',
  ).toBe(true);
  expect(costs.reduce((sum, [, hits = 0]) => sum + hits, 0)).toBeGreaterThan(16);
});

test('a statement that writes is planned and not run', async () => {
  const plan = await planOf(driver, database, { text: 'CREATE (n:Written) RETURN n', parameters: {} }, false);
  expect(plan).toContain('Create');
  const { records } = await driver.executeQuery('MATCH (n:Written) RETURN count(n)', {}, { database });
  expect(records[0]?.get(0)).toBe(0);
  await expect(
    planOf(driver, database, { text: 'CREATE (n:Written) RETURN n', parameters: {} }, true),
  ).rejects.toThrow(/access mode|read/i);
});
