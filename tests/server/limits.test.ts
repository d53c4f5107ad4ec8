import { describe, expect, test } from 'vitest';
import { post, tryAsk } from '../ask.ts';

const repeated = (times: number, part: (i: number) => string) =>
  Array.from({ length: times }, (_, i) => part(i)).join(' ');
const aliases = (many: number) => `{ ${repeated(many, (i) => `a${i}: __typename`)} }`;
/** An operation of so many levels of braces. */
const levels = (many: number) =>
  `{ __schema { queryType { ${'ofType { '.repeat(many - 3)}name${' }'.repeat(many - 3)} } } }`;
/** An operation of so many tokens. */
const tokens = (many: number) =>
  `{ search(text: "fit", types: [${repeated(many - 15, () => 'AGENCY')}]) { totalCount } }`;
/** From an agency to decisions and back, so many times: two levels of depth each, and two more for the pages. */
const there = (times: number) =>
  `{ agency(slug: "fit") { ${'decisions(first: 1) { nodes { agencies(first: 1) { nodes { '.repeat(times)}slug${' } } } }'.repeat(times)} } }`;
const decisions = (first: number) =>
  `{ decisions(first: ${first}) { nodes { agencies(first: ${first}) { nodes { decisions(first: ${first}) { nodes { id } } } } } } }`;
const introspection = (fields: number) =>
  `{ __schema { types { ${'fields { type { '.repeat(fields)}name${' } }'.repeat(fields)} } } }`;

describe('an operation is answered up to a limit, and refused beyond it with the limit and what came', () => {
  test.each([
    ['tokens', tokens(1_000), tokens(1_001), { code: 'TOKENS_LIMIT', limit: 1_000 }],
    ['aliases', aliases(60), aliases(61), { code: 'ALIASES_LIMIT', limit: 60, got: 61 }],
    ['levels, as written', levels(20), levels(21), { code: 'LEVELS_LIMIT', limit: 20, got: 21 }],
    [
      'depth, of the fields that are asked for',
      there(3),
      there(4),
      { code: 'DEPTH_LIMIT', limit: 16, got: 18 },
    ],
    [
      'complexity, of which first: is a factor',
      decisions(10),
      decisions(100),
      { code: 'COMPLEXITY_LIMIT', limit: 250_000, got: 1_010_101 },
    ],
  ])('%s', async (_, within, beyond, extensions) => {
    expect((await tryAsk(within)).errors).toBeUndefined();
    expect((await tryAsk(beyond)).errors).toMatchObject([{ extensions }]);
  });

  test('depth, also where fragments hide it', async () => {
    const fragments = repeated(9, (i) =>
      i % 2 === 0
        ? `fragment F${i} on Agency { decisions(first: 1) { nodes { ...F${i + 1} } } }`
        : `fragment F${i} on Decision { agencies(first: 1) { nodes { ...F${i + 1} } } }`,
    );
    const query = `{ agency(slug: "fit") { ...F0 } } ${fragments} fragment F9 on Decision { slug }`;
    expect((await tryAsk(query)).errors).toMatchObject([{ extensions: { code: 'DEPTH_LIMIT', limit: 16 } }]);
  });

  test('nested introspection, which a tool never asks for', async () => {
    expect((await tryAsk(introspection(2))).errors).toBeUndefined();
    expect((await tryAsk(introspection(3))).errors).toMatchObject([
      { message: 'Maximum introspection depth exceeded', extensions: { code: 'GRAPHQL_VALIDATION_FAILED' } },
    ]);
  });

  test('the bytes of a body, which are told before it is read', async () => {
    const body = (bytes: number) =>
      `{"query":"{__typename}${' '.repeat(bytes - '{"query":"{__typename}"}'.length)}"}`;
    expect((await post(body(1 << 20))).status).toBe(200);
    const refused = await post(body((1 << 20) + 1));
    expect(refused.status).toBe(413);
    expect(await refused.json()).toMatchObject({ errors: [{ extensions: { code: 'BODY_LIMIT' } }] });
  });
});

test('what is wrong in an operation is told with its place, and nothing of it is run', async () => {
  const { errors, data } = await tryAsk('{ agencies { nodes { name decisionss { totalCount } } } }');
  expect(data).toBeUndefined();
  expect(errors).toMatchObject([
    {
      message: expect.stringContaining('Did you mean "decisions"') as string,
      locations: [{ line: 1, column: 27 }],
      extensions: { code: 'GRAPHQL_VALIDATION_FAILED' },
    },
  ]);
});

test('the schema has no mutation', async () => {
  expect((await tryAsk('mutation { x }')).errors).toMatchObject([
    { message: expect.stringContaining('not configured') as string },
  ]);
});
