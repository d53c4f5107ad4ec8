import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { schema } from '../../../src/api/schema.ts';
import { ask, tryAsk } from '../../ask.ts';
import { askList, listsOf, longest, wholeList, written, type Listed } from './lists.ts';

// The example has no persons and no texts of decisions: lists of them are empty.
/** Neo4j plans each page of another form for 0.15 s of processor time. After a change of cursors: RUNS=1000. */
const RUNS = Number(process.env['RUNS'] ?? 100);

const lists = listsOf(schema);
const parents: Map<Listed, string> = await longest(ask, lists);
const filled = lists.filter((listed) => parents.has(listed));

test('most lists of the schema have edges here', () => {
  expect(filled.length).toBeGreaterThan(60);
});

const whole = new Map<string, Promise<{ edges: { cursor: string; id: string }[]; totalCount: number }>>();
/** A list in an order, asked once. */
function all(listed: Listed, order: string) {
  const key = `${listed.name} ${order}`;
  const known = whole.get(key) ?? wholeList(ask, listed, parents.get(listed) ?? '', [order]);
  whole.set(key, known);
  return known;
}

const FIELDS = 'edges { node { id } } pageInfo { hasNextPage hasPreviousPage startCursor endCursor }';
interface Page {
  readonly edges: readonly { readonly node: { readonly id: string } }[];
  readonly pageInfo: Record<string, unknown>;
}

/** The algorithm of Relay's specification, over the whole list. */
function relay(
  edges: readonly { cursor: string; id: string }[],
  { after, before, first, last }: { after?: number; before?: number; first?: number; last?: number },
) {
  const between = edges.slice(
    after === undefined ? 0 : after + 1,
    before === undefined ? edges.length : Math.max(before, after === undefined ? 0 : after + 1),
  );
  const size = last ?? first ?? 20;
  const page =
    last === undefined ? between.slice(0, size) : between.slice(Math.max(0, between.length - size));
  const more = between.length > size;
  return {
    ids: page.map(({ id }) => id),
    pageInfo: {
      hasNextPage: last === undefined ? more : before !== undefined,
      hasPreviousPage: last === undefined ? after !== undefined : more,
      startCursor: page[0]?.cursor ?? null,
      endCursor: page.at(-1)?.cursor ?? null,
    },
  };
}

/** A list, an order that it has, a size, an end to count from, and two places that may be given as cursors. */
const pages = fc.constantFrom(...filled).chain((listed) =>
  fc.record({
    listed: fc.constant(listed),
    order: fc.constantFrom(...listed.orders),
    size: fc.option(fc.nat(9), { nil: undefined }),
    backwards: fc.boolean(),
    after: fc.option(fc.nat(), { nil: undefined, freq: 2 }),
    before: fc.option(fc.nat(), { nil: undefined, freq: 2 }),
  }),
);

test('every list has a page between any two cursors, as the specification of Relay says', async () => {
  await fc.assert(
    fc.asyncProperty(pages, async ({ listed, order, size, backwards, ...places }) => {
      const { edges } = await all(listed, order);
      const place = (at: number | undefined) =>
        at === undefined || edges.length === 0 ? undefined : at % edges.length;
      const [after, before] = [place(places.after), place(places.before)];
      const end = backwards ? 'last' : 'first';
      const asked = {
        ...(size === undefined ? {} : { [end]: size }),
        ...(after === undefined ? {} : { after }),
        ...(before === undefined ? {} : { before }),
      };
      const args = [
        order,
        ...(size === undefined ? [] : [`${end}: ${size}`]),
        ...(after === undefined ? [] : [`after: "${edges[after]?.cursor}"`]),
        ...(before === undefined ? [] : [`before: "${edges[before]?.cursor}"`]),
      ];
      const page = await askList<Page>(ask, listed, parents.get(listed) ?? '', args, FIELDS);
      const got = { ids: page.edges.map(({ node }) => node.id), pageInfo: page.pageInfo };
      expect(got, `${listed.name} ${args.join(', ')}`).toEqual(relay(edges, asked));
    }),
    { numRuns: RUNS },
  );
});

test.each(filled.map((listed) => [listed.name, listed] as const))(
  '%s, swept by pages of any size and from both ends, gives each edge once',
  async (_, listed) => {
    // Further orders are swept forwards by sweep.test.ts.
    for (const order of new Set([listed.orders[0] ?? '', listed.orders.at(-1) ?? ''])) {
      const { edges, totalCount } = await all(listed, order);
      const ids = edges.map(({ id }) => id);
      expect([ids.length, new Set(ids).size], order).toEqual([totalCount, totalCount]);
      const size = 1 + Math.ceil(ids.length / 7);
      const walked: string[] = [];
      for (let before = ''; ;) {
        const args = [order, `last: ${size}`, before];
        const page = await askList<Page>(ask, listed, parents.get(listed) ?? '', args, FIELDS);
        walked.unshift(...page.edges.map(({ node }) => node.id));
        if (!page.pageInfo['hasPreviousPage']) break;
        before = `before: "${page.pageInfo['startCursor']}"`;
      }
      expect(walked, order).toEqual(ids);
    }
  },
);

describe('a search whose hits score alike gives each of them once', () => {
  test.each(
    ['FIT', 'subsidie', 'goedkeuring van de', 'benoeming'].flatMap((text) =>
      [1, 2, 3, 7].map((size) => [text, size] as const),
    ),
  )('"%s" by %i', async (text, size) => {
    const seen: string[] = [];
    let total: number | undefined;
    for (let after = ''; ;) {
      const { search } = (await ask(
        `query ($text: String!) { search(text: $text, first: ${size}${after}) { totalCount nodes { id } pageInfo { hasNextPage endCursor } } }`,
        { text },
      )) as {
        search: {
          totalCount: number;
          nodes: { id: string }[];
          pageInfo: { hasNextPage: boolean; endCursor: string };
        };
      };
      seen.push(...search.nodes.map(({ id }) => id));
      total = search.totalCount;
      if (!search.pageInfo.hasNextPage) break;
      after = `, after: "${search.pageInfo.endCursor}"`;
    }
    expect([seen.length, new Set(seen).size]).toEqual([total, total]);
  });
});

describe('a cursor that does not fit is a mistake of the caller, with what to do', () => {
  const refusal = async (listed: Listed, args: readonly string[]) => {
    const { errors } = await tryAsk(written(listed, parents.get(listed) ?? '', args, FIELDS));
    return errors?.map(({ message, extensions }) => `${String(extensions?.['code'])}: ${message}`);
  };

  test('every list refuses a cursor of each other order that it has', async () => {
    for (const listed of filled) {
      const [order = '', ...others] = listed.orders;
      const [edge] = (await all(listed, order)).edges;
      if (!edge) continue;
      for (const other of others)
        for (const side of ['after', 'before'])
          expect(await refusal(listed, [other, `${side}: "${edge.cursor}"`]), listed.name).toEqual([
            expect.stringMatching(
              /^BAD_USER_INPUT: \w+\(\w+:\): this cursor is of a list sorted by \w+ (ASC|DESC), and this list is sorted by/,
            ),
          ]);
    }
  });

  const named = (name: string) => lists.find((one) => one.name === name) as Listed;
  const cursor = (...parts: unknown[]) => Buffer.from(JSON.stringify(parts)).toString('base64url');
  test.each([
    ['no cursor', 'Query.decisions', 'abc'],
    ['an empty text', 'Query.decisions', ''],
    ['a day that does not exist', 'Query.decisions', cursor('DATE DESC', '2021-02-30', 'Decision:x')],
    ['a key that is no day', 'Query.meetings', cursor('DATE DESC', 7, 'Meeting:x')],
    ['a key that is a list', 'Query.agencies', cursor('NAME ASC', ['x'], 'Agency:x')],
    ['a cursor of a version before', 'Query.agencies', cursor('fit', 'Agency:fit')],
  ])('%s', async (_, list, text) => {
    expect(await refusal(named(list), [`after: "${text}"`])).toEqual([
      `BAD_USER_INPUT: ${list.slice(6)}(after:): "${text}" is not a cursor. Use a cursor of an earlier answer.`,
    ]);
  });

  test('a cursor of another list', async () => {
    const { edges } = await all(named('Query.programmes'), 'orderBy: {field: NAME, direction: ASC}');
    expect(await refusal(named('Query.agencies'), [`after: "${edges[0]?.cursor}"`])).toEqual([
      `BAD_USER_INPUT: agencies(after:): this cursor is of another list. It is the place of ${edges[0]?.id}.`,
    ]);
  });
});
