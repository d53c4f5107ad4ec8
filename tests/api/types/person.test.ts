import { beforeAll, describe, expect, test } from 'vitest';
import { openYoga } from '../../../src/server/yoga.ts';
import { SEED, TEXTS } from '../../folders.ts';
import { postTo } from '../../post.ts';
import { openOwnStore } from '../../store.ts';

const store = await openOwnStore();
const yoga = openYoga({ reader: store.reader, cache: false });
beforeAll(() => store.import([`${SEED}/documents`, TEXTS]));

async function ask(query: string): Promise<unknown> {
  const { data, errors } = (await (await postTo(yoga, JSON.stringify({ query }))).json()) as {
    data: unknown;
    errors?: object[];
  };
  expect(errors).toBeUndefined();
  return data;
}
const names = async (args: string) => {
  const { persons } = (await ask(`{ persons(${args}) { nodes { name } } }`)) as {
    persons: { nodes: { name: string }[] };
  };
  return persons.nodes.map(({ name }) => name);
};

describe('a person whom the texts of decisions name', () => {
  test('has the appointments of all of them, with their agencies and decisions', async () => {
    expect(
      await ask(`{ persons(where: { name: { eq: "An Voorbeeld" } }) { nodes { name
        appointments { totalCount }
        agencies(orderBy: { field: NAME, direction: ASC }) { nodes { slug } }
        decisions(orderBy: { field: DATE, direction: ASC }) { nodes { date } } } } }`),
    ).toEqual({
      persons: {
        nodes: [
          {
            name: 'An Voorbeeld',
            appointments: { totalCount: 2 },
            agencies: { nodes: [{ slug: 'fit' }, { slug: 'vlaio' }] },
            decisions: { nodes: [{ date: '2021-10-22' }, { date: '2024-02-09' }] },
          },
        ],
      },
    });
  });

  test('is had by its id, and by its key', async () => {
    const { persons } = (await ask(
      '{ persons(first: 1, orderBy: { field: NAME, direction: ASC }) { nodes { id slug name } } }',
    )) as {
      persons: { nodes: { id: string; slug: string; name: string }[] };
    };
    const [one] = persons.nodes;
    expect(
      await ask(`{ node(id: "${one?.id}") { ... on Person { name } } person(slug: "${one?.slug}") { id } }`),
    ).toEqual({
      node: { name: one?.name },
      person: { id: one?.id },
    });
  });
});

test('persons come by name, or by number of appointments', async () => {
  expect(await names('orderBy: { field: NAME, direction: ASC }')).toEqual([
    'An Voorbeeld', 'Bram van den Test', 'Els De Proef-Maat', 'Griet Model', 'Karel J. Staal',
  ]); // prettier-ignore
  expect(await names('orderBy: { field: APPOINTMENTS, direction: DESC }, first: 1')).toEqual([
    'An Voorbeeld',
  ]);
});

test('persons can be asked for by name, agency and post', async () => {
  expect(await names('where: { name: { startsWith: "els" } }')).toEqual(['Els De Proef-Maat']);
  expect(await names('where: { agencies: { any: ["VLAIO"] } }')).toEqual(['An Voorbeeld']);
  expect(await names('where: { appointments: { some: { act: { eq: DISCHARGE } } } }')).toEqual([
    'Griet Model',
  ]);
  expect(await names('where: { decisions: { some: { date: { gte: "2022-01-01" } } } }')).toEqual([
    'An Voorbeeld',
  ]);
});

test('appointments can be asked for by whether a person is known', async () => {
  const count = async (where: string) =>
    (
      (await ask(`{ appointments(where: ${where}) { totalCount } }`)) as {
        appointments: { totalCount: number };
      }
    ).appointments.totalCount;
  const [known, unknown] = [
    await count('{ persons: { some: {} } }'),
    await count('{ persons: { none: {} } }'),
  ];
  expect(known).toBe(4);
  expect(known + unknown).toBe(await count('{}'));
});
