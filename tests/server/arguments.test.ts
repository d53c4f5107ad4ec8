import { expect, test } from 'vitest';
import { ask, post, statements } from '../ask.ts';

const FILTER = 'query ($where: PledgeFilter) { pledges(where: $where, first: 1) { totalCount } }';

/** A filter of pledges that goes to their decisions and back, again and again. */
function nested(times: number): object {
  return times === 0
    ? { title: { contains: 'a' } }
    : { decisions: { none: { pledges: { none: nested(times - 1) } } } };
}

/** The same as the text of an operation. */
const literal = (value: object) => JSON.stringify(value).replace(/"(\w+)":/g, '$1:');

test.each([
  ['a filter of two relations', { where: nested(1) }],
  ['a filter of five relations', { where: { policyAreas: { some: { level: { gte: 0 } } }, ...nested(2) } }],
])('%s is answered', async (_, variables) => {
  expect(await ask(FILTER, variables)).toHaveProperty('pledges.totalCount');
});

const hostile: readonly (readonly [string, string])[] = [
  ...[4, 17, 30].map((times): [string, string] => [
    `a filter nested ${times} times`,
    JSON.stringify({ query: FILTER, variables: { where: nested(times) } }),
  ]),
  [
    'the same in the text',
    JSON.stringify({ query: `{ pledges(where: ${literal(nested(17))}) { totalCount } }` }),
  ],
  [
    'an or of 5,000 conditions',
    JSON.stringify({
      query: FILTER,
      variables: { where: { or: Array(5_000).fill({ title: { eq: 'a' } }) } },
    }),
  ],
  [
    'a text of 900 kB',
    JSON.stringify({
      query: 'query ($text: String!) { search(text: $text) { totalCount } }',
      variables: { text: 'a '.repeat(450_000) },
    }),
  ],
  [
    'a list of 10,000 ids',
    JSON.stringify({
      query: 'query ($ids: [ID!]!) { nodes(ids: $ids) { id } }',
      variables: { ids: Array(10_000).fill('Agency:fit') },
    }),
  ],
  [
    'variables nested 5,000 times',
    `{"query":"{ __typename }","variables":{"a":${'['.repeat(5_000)}${']'.repeat(5_000)}}}`,
  ],
  [
    'extensions nested 5,000 times',
    `{"query":"{ __typename }","extensions":{"a":${'['.repeat(5_000)}${']'.repeat(5_000)}}}`,
  ],
];

test.each(hostile)('%s is refused before any statement', async (_, body) => {
  const before = statements.length;
  const response = await post(body, { accept: 'application/graphql-response+json' });
  const { errors } = (await response.json()) as { errors: { message: string; extensions: object }[] };
  expect(errors[0]).toMatchObject({ extensions: { code: 'ARGUMENTS_LIMIT' } });
  expect(errors[0]?.message).toMatch(/^The arguments have more than [\d,]+ /);
  expect(response.status).toBe(400);
  expect(statements.length).toBe(before);
});
