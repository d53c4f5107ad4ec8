import { beforeEach, expect, test } from 'vitest';
import { openYoga } from '../../src/server/yoga.ts';
import { SITE } from '../folders.ts';
import { openOwnStore } from '../store.ts';
import { postTo } from '../post.ts';

const store = await openOwnStore();
const yoga = openYoga({ reader: store.reader, cache: false, onError: (e) => console.error(e) });

async function ask(query: string): Promise<unknown> {
  const response = await postTo(yoga, JSON.stringify({ query }));
  const { data, errors } = (await response.json()) as { data: unknown; errors?: object[] };
  expect(errors).toBeUndefined();
  return data;
}

beforeEach(async () => {
  await store.clear();
  await store.import([SITE]);
});

test('a decision says which office holders proposed it, also a joint proposal', async () => {
  expect(
    await ask(`{ decisions(where: { date: { eq: "2022-02-11" } }, orderBy: { field: TITLE }) { nodes { title
      proposedBy(orderBy: { field: TITLE }) { edges { evidence { basis words } node { title person { name } } } } } } }`),
  ).toEqual({
    decisions: {
      nodes: [
        {
          title: 'Samen proeven',
          proposedBy: {
            edges: [
              {
                evidence: { basis: 'DOCUMENT', words: ['Vlaams minister van Proeven, Testen en Toetsen'] },
                node: {
                  title: 'Vlaams minister van Proeven, Testen en Toetsen',
                  person: { name: 'Ilse Van Voorbeeld' },
                },
              },
              {
                evidence: { basis: 'DOCUMENT', words: ['Vlaams minister van Voorbeelden'] },
                node: { title: 'Vlaams minister van Voorbeelden', person: { name: 'Jan Proefman' } },
              },
            ],
          },
        },
        {
          title: 'Steun aan proeven',
          proposedBy: {
            edges: [
              {
                evidence: { basis: 'DOCUMENT', words: ['Vlaams minister van Proeven, Testen en Toetsen'] },
                node: {
                  title: 'Vlaams minister van Proeven, Testen en Toetsen',
                  person: { name: 'Ilse Van Voorbeeld' },
                },
              },
            ],
          },
        },
      ],
    },
  });
});

test('an office is a title and its holder, seen from a first to a last date', async () => {
  expect(
    await ask(`{ offices(orderBy: { field: DECISIONS, direction: DESC }) { nodes { title firstDate lastDate person { name }
      decisions { totalCount } } } persons(where: { offices: { count: { gte: 1 } } }) { totalCount }
      statistics { decisions(groupBy: [OFFICE]) { groups { label count } } } }`),
  ).toMatchObject({
    offices: {
      nodes: [
        { title: 'Vlaams minister van Voorbeelden', person: { name: 'Jan Proefman' }, firstDate: '2021-10-22', lastDate: '2022-06-17', decisions: { totalCount: 4 } },
        { title: 'Vlaams minister van Proeven, Testen en Toetsen', firstDate: '2021-10-22', lastDate: '2022-02-11', decisions: { totalCount: 3 } },
        { title: 'Vlaams minister van Voorbeelden', person: { name: "Léa D'Hoore" }, decisions: { totalCount: 1 } },
      ],
    },
    persons: { totalCount: 3 },
  }); // prettier-ignore
});

test('a day with two meetings has two, and a day with one keeps its own', async () => {
  expect(
    await ask(`{ meetings(orderBy: { field: DATE, direction: ASC }) { nodes { date times decisions { totalCount } } } }`),
  ).toEqual({
    meetings: {
      nodes: [
        { date: '2021-10-22', times: ['10:00'], decisions: { totalCount: 2 } },
        { date: '2022-02-11', times: ['10:00'], decisions: { totalCount: 1 } },
        { date: '2022-02-11', times: ['17:00'], decisions: { totalCount: 1 } },
        { date: '2022-06-17', times: ['10:00'], decisions: { totalCount: 2 } },
        { date: '2022-06-17', times: ['23:30'], decisions: { totalCount: 1 } },
      ],
    },
  }); // prettier-ignore
});

test('the next decision is the next step of the file, by the words of the texts', async () => {
  expect(
    await ask(
      `{ decisions(where: { next: { some: {} } }) { nodes { date stage next { date stage title } } } }`,
    ),
  ).toEqual({
    decisions: {
      nodes: [
        {
          date: '2021-10-22',
          stage: 'PRINCIPAL',
          next: { date: '2022-02-11', stage: 'DEFINITIVE', title: 'Steun aan proeven' },
        },
      ],
    },
  });
});

test('the same import again changes nothing, and a rebuild brings the same graph', async () => {
  const graph = await store.dump();
  const [version] = await store.values('MATCH (m:Meta {key: "graph"}) RETURN m.version');
  await store.import([SITE]);
  expect(await store.values('MATCH (m:Meta {key: "graph"}) RETURN m.version')).toEqual([version]);
  await store.import([SITE], { force: true });
  expect(await store.dump()).toEqual(graph);
  await store.rebuild({ force: true });
  expect(await store.dump()).toEqual(graph);
});
