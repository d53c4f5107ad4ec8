import { beforeAll, describe, expect, test } from 'vitest';
import { refreshCentrality } from '../../src/analysis/refresh.ts';
import { CENTRALITY_RULE } from '../../src/graph/model/rules.ts';
import { openYoga } from '../../src/server/yoga.ts';
import { FAMILY } from '../folders.ts';
import { postTo } from '../post.ts';
import { openOwnStore, type Store } from '../store.ts';

let store: Store;
beforeAll(async () => void (store = await openOwnStore()));
const refresh = () => refreshCentrality(store.driver, 'neo4j');

/** What the field says of the measures there are. */
async function now(): Promise<{ totalCount: number; network: { current: boolean } }> {
  // Without a cache: answers are kept for a second.
  const yoga = openYoga({ reader: store.reader, cache: false });
  const response = await postTo(yoga, '{"query":"{ centrality { totalCount network { current } } }"}');
  return ((await response.json()) as { data: { centrality: never } }).data.centrality;
}

test('an empty graph has nothing to measure', async () => {
  expect(await refresh()).toBeNull();
});

describe('after an import', () => {
  test('measures are of the graph before, and say so, until they are made anew; once they are, nothing is done', async () => {
    await store.import([FAMILY]);
    expect(await now()).toEqual({ totalCount: 0, network: { current: false } });
    const first = await refresh();
    expect(await now()).toMatchObject({ network: { current: true } });
    expect(await refresh()).toBeNull();
    await store.import([FAMILY], { force: true });
    expect(await now()).toMatchObject({ network: { current: false } });
    expect(await refresh()).toEqual(first);
    expect(await now()).toMatchObject({ network: { current: true } });
  });

  test('what has left the graph, or the network, keeps no measure', async () => {
    const measured = 'MATCH (n) WHERE n.pagerank IS NOT NULL RETURN n.id ORDER BY n.id';
    expect((await store.values(measured)).length).toBeGreaterThan(0);
    await store.values('MATCH (:Decision)-[link:CONCERNS]->() DELETE link');
    await store.values("MATCH (meta:Meta {key: 'graph'}) SET meta.version = 'another'");
    const { scores } = (await refresh()) ?? { scores: [] };
    expect(await store.values(measured)).toEqual(scores.map(({ id }) => id).sort());
  });

  test('measures that were made by another rule are made anew', async () => {
    await store.values("MATCH (meta:Meta {key: 'centrality'}) SET meta.rule = 'of old'");
    expect(await refresh()).not.toBeNull();
    expect(await store.values("MATCH (meta:Meta {key: 'centrality'}) RETURN meta.rule")).toEqual([
      CENTRALITY_RULE.version,
    ]);
  });
});
