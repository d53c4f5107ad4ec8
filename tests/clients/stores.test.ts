import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { listen, type Listening } from '../../src/server/listen.ts';
import { ask, reader } from '../ask.ts';
import { apollo } from './stores/apollo.ts';
import { relay } from './stores/relay.ts';
import { urql } from './stores/urql.ts';

let server: Listening;
beforeAll(async () => {
  server = await listen({ reader }, '127.0.0.1', 0);
});
afterAll(() => server.close());

const { agency, network } = (await ask(
  '{ agency(slug: "fit") { caption name decisions(first: 100) { nodes { id } } } network(focus: ["FIT"]) { nodes { key } } }',
)) as {
  agency: { caption: string; name: string; decisions: { nodes: { id: string }[] } };
  network: { nodes: object[] };
};
const ids = agency.decisions.nodes.map(({ id }) => id);

describe.each([
  ['Relay', relay],
  ['Apollo', apollo],
  ['urql', urql],
])('the store of %s', (_name, open) => {
  // What a client finds wrong with an answer, it says to the console.
  const complaints: unknown[][] = [];
  for (const level of ['warn', 'error'] as const)
    vi.spyOn(console, level).mockImplementation((...words) => void complaints.push(words));

  test('has the same agency after a network around it', async () => {
    const store = await open(server.url);
    await store.agency();
    const before = structuredClone(store.record());
    expect(before).toMatchObject({ __typename: 'Agency', name: agency.name });
    expect(await store.network()).toBe(network.nodes.length);
    expect(store.record()).toEqual(before);
  });

  test('has the whole list, page by page from its beginning', async () => {
    const store = await open(server.url);
    let info = await store.page({ first: 5 });
    for (let pages = 1; info.hasNextPage && pages < 10; pages++)
      info = await store.page({ first: 5, after: String(info.endCursor) });
    expect(store.decisions()).toEqual(ids);
  });

  test('has the whole list, page by page from its end', async () => {
    const store = await open(server.url);
    let info = await store.page({ last: 5 });
    for (let pages = 1; info.hasPreviousPage && pages < 10; pages++)
      info = await store.page({ last: 5, before: String(info.startCursor) });
    expect(store.decisions()).toEqual(ids);
  });

  test('has the same agency after its list was refetched by id', async () => {
    const store = await open(server.url);
    await store.agency();
    const before = structuredClone(store.record());
    await store.page({ first: 5 });
    expect(store.record()).toMatchObject(before);
    expect(complaints).toEqual([]);
  });
});
