import fc from 'fast-check';
import { execute, parse, type ExecutionResult } from 'graphql';
import { beforeAll, expect, test, vi } from 'vitest';
import { openGraph, type Graph } from '../../../src/graph/engine/graph.ts';
import { acceptNames, lookUpBy } from '../../../src/graph/engine/keys.ts';
import { schema } from '../../../src/api/schema.ts';
import { address, ask, driver, reader, statements } from '../../ask.ts';
import { dump, openOracle, type Dump } from './oracle.ts';
import { operation } from './selections.ts';

/** Other operations each time; Neo4j plans each for 0.15 s of processor time. After a change of the engine: RUNS=5000. */
const RUNS = Number(process.env['RUNS'] ?? 500);

let data: Dump;
let oracle: Graph;
let words: Record<string, unknown[]>;
beforeAll(async () => {
  // A key that nothing has is no mistake here: both shall find nothing.
  for (const type of ['Agency', 'Programme'] as const)
    acceptNames(type, { keyOf: (name) => name, near: () => [] });
  lookUpBy((_, asked) => Promise.resolve(asked.map(({ id }) => ({ ids: [id], near: [] }))));
  data = await dump(driver, address.database);
  oracle = openOracle(data);
  const some = (name: string) => [
    ...new Set([...data.rows.values()].flatMap((row) => (row.properties[name] as string) ?? [])),
  ];
  words = {
    String: [
      'fit',
      'vlam',
      'fti-vzw',
      'FIT',
      'benoem',
      'zzz',
      'vzw',
      'APPOINTMENT',
      ...some('slug').filter((_, i) => i % 7 === 0),
      ...some('number'),
    ],
    ID: [...data.rows.keys()].filter((_, i) => i % 5 === 0).concat('Agency:none'),
    Date: some('date'),
    Int: [0, 1, 2, 3, 7, 29],
    Boolean: [true, false],
  };
});

async function answer(query: string, graph: Graph): Promise<unknown> {
  const result = (await execute({
    schema,
    document: parse(query),
    contextValue: { graph },
  })) as ExecutionResult;
  // What both sides refuse alike must be a mistake of the caller: they read the same patterns, and fail alike too.
  for (const error of result.errors ?? []) if (error.extensions['code'] !== 'BAD_USER_INPUT') throw error;
  return JSON.parse(
    JSON.stringify({ data: result.data, errors: result.errors?.map(({ message }) => message) }),
  );
}

test(`${RUNS} random operations: one statement, a statement a relation, and a walk in memory give the same answer`, async () => {
  let refused = 0;
  await fc.assert(
    fc.asyncProperty(fc.array(fc.nat(9_999), { maxLength: 80, size: 'max' }), async (tape) => {
      const query = operation(schema, tape, words);
      const expected = (await answer(query, oracle)) as { errors?: string[] };
      if (expected.errors) refused++;
      expect(await answer(query, openGraph({ reader })), query).toEqual(expected);
      expect(await answer(query, openGraph({ reader, fold: false })), query).toEqual(expected);
    }),
    { numRuns: RUNS },
  );
  expect(refused, 'most operations are answered').toBeLessThan(RUNS / 5);
}, 900_000);

test('walking a list page by page, forwards or backwards, meets everything once, in its order', async () => {
  const lists = [
    ['decisions', ['DATE', 'TITLE', 'PLEDGES', 'AGENCIES']],
    ['agencies', ['NAME', 'DECISIONS', 'PLEDGES']],
    ['references', ['INDEX', 'DATE']],
    ['pledges', ['TITLE', 'DECISIONS']],
  ] as const;
  await fc.assert(
    fc.asyncProperty(
      fc
        .constantFrom(...lists)
        .chain(([list, fields]) => fc.tuple(fc.constant(list), fc.constantFrom(...fields))),
      fc.constantFrom('ASC', 'DESC'),
      fc.integer({ min: 1, max: 9 }),
      fc.boolean(),
      async ([list, field], direction, size, backwards) => {
        const orderBy = `orderBy: {field: ${field}, direction: ${direction}}`;
        type Part = { list: { nodes: { id: string }[]; pageInfo: Record<string, unknown> } };
        const whole = (await ask(
          `{ list: ${list}(first: 100, ${orderBy}) { nodes { id } pageInfo { hasNextPage } } }`,
        )) as Part;
        const walked: string[] = [];
        let cursor: unknown;
        for (let more = true; more;) {
          const place = `${backwards ? 'last' : 'first'}: ${size}${cursor ? `, ${backwards ? 'before' : 'after'}: "${cursor}"` : ''}`;
          const { list: page } = (await ask(
            `{ list: ${list}(${place}, ${orderBy}) { nodes { id } pageInfo { hasNextPage hasPreviousPage startCursor endCursor } } }`,
          )) as Part;
          const ids = page.nodes.map(({ id }) => id);
          if (backwards) walked.unshift(...ids);
          else walked.push(...ids);
          more = Boolean(page.pageInfo[backwards ? 'hasPreviousPage' : 'hasNextPage']);
          cursor = page.pageInfo[backwards ? 'startCursor' : 'endCursor'];
        }
        expect(walked).toEqual(whole.list.nodes.map(({ id }) => id));
      },
    ),
    { numRuns: 60 },
  );
});

test('a recursive selection is one statement, and each node comes once', async () => {
  statements.length = 0;
  const answered = (await ask(
    '{ agency(slug: "fit") { decisions(first: 20) { nodes { agencies { nodes { slug decisions(first: 20) { nodes { slug agencies { nodes { slug } } } } } } } } } }',
  )) as { agency: { decisions: { nodes: unknown[] } } };
  expect(answered.agency.decisions.nodes).toHaveLength(16);
  expect(statements).toHaveLength(1);
});

test('a request that its client gives up ends its statement on the server', async () => {
  const client = new AbortController();
  const slow = reader.read(
    {
      text: 'UNWIND range(1, 100000000) AS i WITH i WHERE i % 7 = 0 RETURN count(i) AS gone',
      parameters: {},
    },
    { signal: client.signal },
  );
  const running = async () =>
    (
      await driver.executeQuery(
        "SHOW TRANSACTIONS YIELD currentQuery WHERE currentQuery CONTAINS 'AS gone' AND NOT currentQuery CONTAINS 'SHOW' RETURN count(*) AS n",
      )
    ).records[0]?.get('n') as number;
  await vi.waitFor(async () => expect(await running()).toBe(1), 5_000);
  client.abort(new Error('the client left'));
  await expect(slow).rejects.toThrow('the client left');
  await vi.waitFor(async () => expect(await running()).toBe(0), 5_000);
});

test('a list in the order of an index takes filters on relations, whatever their pattern', async () => {
  expect(
    await ask(
      '{ decisions(where: { policyAreas: { none: {} } }, first: 1) { totalCount edges { cursor } } }',
    ),
  ).toEqual({ decisions: { totalCount: 0, edges: [] } });
});
