import { expect, test } from 'vitest';
import { ask, tryAsk } from '../../ask.ts';

test('any node is had by its id, with the fields of its type', async () => {
  expect(
    await ask(
      '{ node(id: "Agency:fit") { id ... on Agency { shortName } ... on Entity { caption type degree } } }',
    ),
  ).toEqual({
    node: {
      id: 'Agency:fit',
      shortName: 'FIT',
      caption: 'FIT',
      type: 'AGENCY',
      degree: expect.any(Number) as number,
    },
  });
});

test('several are had at once, in the order of their ids, null for what is not there, twice for what is asked twice', async () => {
  const ids = ['Programme:one-fit', 'Agency:none', 'Meeting:2021-11-26', 'Programme:one-fit', ''];
  const { nodes } = (await ask('query ($ids: [ID!]!) { nodes(ids: $ids) { __typename id } }', { ids })) as {
    nodes: unknown[];
  };
  expect(nodes).toEqual([
    { __typename: 'Programme', id: 'Programme:one-fit' },
    null,
    { __typename: 'Meeting', id: 'Meeting:2021-11-26' },
    { __typename: 'Programme', id: 'Programme:one-fit' },
    null,
  ]);
});

test('every id of the graph leads back to its node', async () => {
  const types = [
    'agencies',
    'appointments',
    'commitments',
    'decisions',
    'documents',
    'findings',
    'meetings',
    'pledges',
    'policyAreas',
    'programmes',
    'references',
  ];
  for (const list of types) {
    const listed = (
      (await ask(`{ list: ${list}(first: 100) { nodes { id caption } } }`)) as {
        list: { nodes: { id: string }[] };
      }
    ).list.nodes;
    expect(listed.length, list).toBeGreaterThan(0);
    const { nodes } = (await ask(
      'query ($ids: [ID!]!) { nodes(ids: $ids) { id ... on Entity { caption } } }',
      { ids: listed.map(({ id }) => id) },
    )) as { nodes: unknown[] };
    expect(nodes).toEqual(listed);
  }
});

test('a type that the id is not of has none of its fields', async () => {
  expect(await ask('{ node(id: "Agency:fit") { ... on Decision { title } } }')).toEqual({ node: {} });
});

test.each(['fit', 'agency:fit', 'Agency:', 'Entity:fit', ':', 'Agency:fit" OR 1=1'])(
  '"%s" is no id, and nothing',
  async (id) => {
    expect((await tryAsk('query ($id: ID!) { node(id: $id) { id } }', { id })).data).toEqual({ node: null });
  },
);
