import { beforeAll, expect, test } from 'vitest';
import type { Run } from '../../../src/graph/neo4j/reader.ts';
import { openYoga } from '../../../src/server/yoga.ts';
import { openOwnStore } from '../../store.ts';
import { postTo } from '../../post.ts';

const store = await openOwnStore();
const yoga = openYoga({ reader: store.reader, cache: false, trace: true });
const DECISIONS = 3_000;
const DAYS = 200;

interface Decision {
  readonly id: string;
  readonly date: string;
}
/** The decisions of the hub: every second one, some of a day each. */
let ofHub: Decision[];

beforeAll(async () => {
  ofHub = (await store.values(
    `CREATE (hub:Entity:Agency {id: 'Agency:fit', slug: 'fit', caption: 'FIT'})
     CREATE (small:Entity:Agency {id: 'Agency:vlam', slug: 'vlam', caption: 'VLAM'})
     WITH hub, small
     UNWIND range(0, $decisions - 1) AS i
     CREATE (d:Entity:Decision {id: 'Decision:' + (i * 7919 % $decisions), date: date('2020-01-01') + duration({days: i * 31 % $days})})
     FOREACH (_ IN CASE WHEN i % 2 = 0 THEN [1] ELSE [] END |
       CREATE (d)-[:CONCERNS {basis: 'TITLE', words: ['FIT'], sources: ['doc@1:' + i]}]->(hub))
     FOREACH (_ IN CASE WHEN i % 100 = 0 THEN [1] ELSE [] END |
       CREATE (d)-[:CONCERNS {basis: 'TITLE', words: ['VLAM'], sources: ['doc@1:' + i]}]->(small))
     WITH d, i WHERE i % 2 = 0
     RETURN {id: d.id, date: toString(d.date)}`,
    { decisions: DECISIONS, days: DAYS },
  )) as Decision[];
});

interface Page {
  readonly edges: readonly { cursor: string; node: Decision; evidence: { words: string[] } }[];
  readonly pageInfo: { readonly hasNextPage: boolean; readonly hasPreviousPage: boolean };
}

async function ask(page: string, slug = 'fit'): Promise<{ list: Page; dbHits: number }> {
  const query = `{ agency(slug: "${slug}") { decisions(${page}) {
    edges { cursor node { id date } evidence { words } } pageInfo { hasNextPage hasPreviousPage } } } }`;
  const response = await postTo(yoga, JSON.stringify({ query }), { 'x-cypher': 'profile' });
  const { data, errors, extensions } = (await response.json()) as {
    data: { agency: { decisions: Page } };
    errors?: unknown;
    extensions: { cypher: Run[] };
  };
  expect(errors).toBeUndefined();
  return { list: data.agency.decisions, dbHits: extensions.cypher[0]?.dbHits ?? NaN };
}

const sorted = (direction: 1 | -1) =>
  ofHub.toSorted((a, b) => direction * a.date.localeCompare(b.date) || (a.id < b.id ? -1 : 1));
const ids = ({ edges }: Page) => edges.map(({ node }) => node.id);

test.each([
  ['newest first', '', -1],
  ['oldest first', 'orderBy: {field: DATE, direction: ASC}', 1],
] as const)('a hub is paged %s, forwards and backwards', async (_, orderBy, direction) => {
  const expected = sorted(direction).map(({ id }) => id);
  const { list: first } = await ask(`first: 40, ${orderBy}`);
  expect(ids(first)).toEqual(expected.slice(0, 40));
  expect(first.edges[0]?.evidence).toEqual({ words: ['FIT'] });
  const { list: second } = await ask(`first: 40, after: "${first.edges.at(-1)?.cursor}", ${orderBy}`);
  expect(ids(second)).toEqual(expected.slice(40, 80));
  expect(second.pageInfo).toEqual({ hasNextPage: true, hasPreviousPage: true });
  const { list: back } = await ask(`last: 15, before: "${second.edges[0]?.cursor}", ${orderBy}`);
  expect(ids(back)).toEqual(expected.slice(25, 40));
  const { list: last } = await ask(`last: 3, ${orderBy}`);
  expect(ids(last)).toEqual(expected.slice(-3));
  expect(last.pageInfo).toEqual({ hasNextPage: false, hasPreviousPage: true });
});

test('a page of a hub reads little more than the page, wherever it begins', async () => {
  const { list, dbHits } = await ask('first: 20');
  expect(dbHits).toBeLessThan(ofHub.length);
  const { dbHits: later } = await ask(`first: 20, after: "${list.edges.at(-1)?.cursor}"`);
  expect(later).toBeLessThan(ofHub.length);
});

test('who has few decisions gets them as before', async () => {
  const { list } = await ask('first: 100', 'vlam');
  const dates = list.edges.map(({ node }) => node.date);
  expect(dates).toHaveLength(DECISIONS / 100);
  expect(dates).toEqual(dates.toSorted().reverse());
});
