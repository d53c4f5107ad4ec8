import { readFileSync } from 'node:fs';
import { beforeAll, describe, expect, test } from 'vitest';
import { questions } from '../../src/api/catalogue.ts';
import { schema } from '../../src/api/schema.ts';
import { openYoga } from '../../src/server/yoga.ts';
import { openCorpus } from '../corpus.ts';
import { CORPUS, TESTS } from '../folders.ts';
import { postTo } from '../post.ts';
import { askingForCuts } from './cut.ts';

/** In the corpus every reference of a list is cited, and it has no texts of decisions. */
const NOTHING_TO_FIND = [37, 47, 48, 49, 50, 51, 52, 53, 54, 55];

let yoga: ReturnType<typeof openYoga>;
beforeAll(async () => {
  if (!CORPUS) return;
  yoga = openYoga({ reader: (await openCorpus()).reader });
});

async function ask(query: string): Promise<Record<string, unknown>> {
  const response = await postTo(yoga, JSON.stringify({ query }));
  const { data, errors } = (await response.json()) as { data: Record<string, unknown>; errors?: unknown };
  expect(errors).toBeUndefined();
  return data;
}

/** Where in an answer there are lists with something in them, such as "decisions.nodes". */
function lists(value: unknown, path = ''): string[] {
  if (Array.isArray(value))
    return value.length === 0 ? [] : [path, ...value.flatMap((one) => lists(one, path))];
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([name, part]) => lists(part, path ? `${path}.${name}` : name));
}

describe.skipIf(!CORPUS)('on a folder of further documents', () => {
  test.each(questions)('question $number is answered: $en', async ({ number, operation }) => {
    const found = new Set(lists(await ask(operation)));
    if (NOTHING_TO_FIND.includes(number)) expect([...found]).toEqual([]);
    else expect(found.size).toBeGreaterThan(0);
    // What the example fills, many documents fill too.
    const name = String(number).padStart(2, '0');
    const seed = lists(JSON.parse(readFileSync(`${TESTS}/answers/${name}.json`, 'utf8')));
    for (const path of new Set(seed)) expect(found, path).toContain(path);
  });

  test.each(questions)('question $number cuts no list of a list in silence: $en', async ({ operation }) => {
    expect(JSON.stringify(await ask(askingForCuts(operation)))).not.toContain('"cut":{"hasNextPage":true}');
  });

  test('question 2, which opens first, shows all that it counts', async () => {
    const { decisions } = await ask(questions.find(({ number }) => number === 2)?.operation ?? '');
    const { totalCount, nodes } = decisions as { totalCount: number; nodes: unknown[] };
    expect(totalCount).toBeGreaterThan(20);
    expect(nodes).toHaveLength(totalCount);
  });

  test('question 32: ILVO is among the agencies that connect agriculture and international business', async () => {
    const { agencies } = await ask(questions.find(({ number }) => number === 32)?.operation ?? '');
    const { nodes } = agencies as { nodes: { shortName: string }[] };
    expect(nodes.map(({ shortName }) => shortName)).toContain('ILVO');
  });
  test('question 31, of VLAIO and VDAB: the Plan Vlaamse Veerkracht', async () => {
    const { shared } = await ask('{ shared(of: ["VLAIO", "VDAB"]) { nodes { node { id } } } }');
    expect(lists(shared)).toEqual(['nodes']);
    expect(JSON.stringify(shared)).toContain('Programme:plan-vlaamse-veerkracht');
  });
  test('question 33: hundreds of decisions support pledges of more than one policy area', async () => {
    const { decisions } = await ask('{ decisions(where: {mainPolicyAreas: {count: {gte: 2}}}) { totalCount } }');
    expect((decisions as { totalCount: number }).totalCount).toBeGreaterThan(100);
  });
  test('question 7, of De Lijn and FIT: there is a path', async () => {
    const { paths } = await ask('{ paths(from: "De Lijn", to: "FIT") { outcome paths { length claim } } }');
    expect(paths).toMatchObject({ outcome: 'FOUND' });
  });
});

test.each([
  ['agencies', /Agencies of two policy areas/],
  ['decisions', /more than one policy area/],
  ['shared', /nodes share/],
  ['paths', /paths between two nodes/],
])('the docs pane says at %s that it answers such a question', (field, words) => {
  expect(schema.getQueryType()?.getFields()[field]?.description).toMatch(words);
});
