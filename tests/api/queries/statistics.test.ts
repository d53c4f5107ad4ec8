import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { ask, statements, tryAsk } from '../../ask.ts';

interface Group {
  readonly key: string | null;
  readonly count: number;
  readonly amounts?: { euros: number | null; withAmount: number } | null;
  readonly groups?: readonly Group[];
}
interface Counted {
  readonly total: number;
  readonly overlapping: boolean;
  readonly groupCount: number;
  readonly otherCount: number;
  readonly amounts?: { euros: number | null; withAmount: number };
  readonly groups: readonly Group[];
}

const FIELDS =
  'total overlapping groupCount otherCount amounts { euros withAmount } groups { key count amounts { euros withAmount } groups { key count } }';
const count = async (field: string, args: string) =>
  ((await ask(`{ statistics { counted: ${field}(${args}) { ${FIELDS} } } }`)) as never)['statistics'][
    'counted'
  ] as Counted;
const pairs = (groups: readonly Group[]) => groups.map(({ key, count }) => [key, count]);

describe('statistics', () => {
  test('counts the decisions of each year', async () => {
    const { total, groups } = await count('decisions', 'groupBy: [YEAR], orderBy: KEY');
    expect(total).toBe(29);
    expect(pairs(groups)).toEqual([
      ['2019', 1],
      ['2020', 8],
      ['2021', 7],
      ['2022', 7],
      ['2023', 6],
    ]);
  });

  test('counts nine decisions about appointments, divided by year', async () => {
    const { groups } = await count('decisions', 'groupBy: [KIND, YEAR], orderBy: KEY');
    const appointments = groups.find(({ key }) => key === 'APPOINTMENT');
    expect(appointments?.count).toBe(9);
    expect(pairs(appointments?.groups ?? [])).toEqual([
      ['2019', 1],
      ['2020', 2],
      ['2021', 4],
      ['2022', 1],
      ['2023', 1],
    ]);
  });

  test('sums the money that is known: 30 million for FIT, unknown for the others, which is not zero', async () => {
    const { amounts, groups } = await count('decisions', 'groupBy: [AGENCY], first: 100');
    expect(amounts).toEqual({ euros: 30_000_000, withAmount: 1 });
    expect(groups.find(({ key }) => key === 'fit')?.amounts).toEqual({ euros: 30_000_000, withAmount: 1 });
    expect(groups.filter(({ key }) => key !== 'fit').map(({ amounts }) => amounts?.euros)).toEqual(
      groups.slice(1).map(() => null),
    );
  });

  test('has a group for those without an agency, and says that groups overlap', async () => {
    const { total, overlapping, groups } = await count('decisions', 'groupBy: [AGENCY], first: 100');
    expect(groups.find(({ key }) => key === null)?.count).toBe(8);
    expect(groups.reduce((sum, { count }) => sum + count, 0)).toBeGreaterThan(total);
    expect(overlapping).toBe(true);
    expect((await count('decisions', 'groupBy: [KIND]')).overlapping).toBe(false);
  });

  test('gives as many groups as asked, the largest first, and counts the others', async () => {
    const all = await count('decisions', 'groupBy: [AGENCY], first: 100');
    const some = await count('decisions', 'groupBy: [AGENCY], first: 2');
    expect(some.groups).toEqual(all.groups.slice(0, 2));
    expect(pairs(some.groups)).toEqual([
      ['fit', 16],
      [null, 8],
    ]);
    expect(some.groupCount).toBe(all.groups.length);
    expect(some.otherCount).toBe(all.groups.slice(2).reduce((sum, { count }) => sum + count, 0));
  });

  test('leads to the thing that a group is for, with all its fields', async () => {
    const { statistics } = (await ask(
      `{ statistics { appointments(groupBy: [AGENCY]) { groups {
           key label node { id caption ... on Agency { name decisions { totalCount } } } } } } }`,
    )) as never;
    expect(statistics['appointments']).toEqual({
      groups: [
        {
          key: 'fit',
          label: 'FIT',
          node: {
            id: 'Agency:fit',
            caption: 'FIT',
            name: 'Vlaams Agentschap voor Internationaal Ondernemen',
            decisions: { totalCount: 16 },
          },
        },
      ],
    });
  });

  test.each([
    ['groupBy: [YEAR, KIND, AGENCY]', 'groupBy takes one key or two different keys, not 3.'],
    ['groupBy: []', 'groupBy takes one key or two different keys, not 0.'],
    ['groupBy: [YEAR, YEAR]', 'groupBy takes one key or two different keys, not the same key twice.'],
    ['groupBy: [YEAR], first: 101', 'decisions(first:) must be from 0 to 100, not 101.'],
  ])('refuses %s', async (args, message) => {
    const { errors } = await tryAsk(`{ statistics { decisions(${args}) { total } } }`);
    expect(errors).toMatchObject([{ message, extensions: { code: 'BAD_USER_INPUT' } }]);
  });

  test('counts its cost: a hundred groups in each of a hundred are more than what may be asked twice', async () => {
    const part = `decisions(groupBy: [YEAR, KIND], first: 100) { groups { key label count groups { key label count
      node { caption degree agency: id } } } }`;
    const { errors } = await tryAsk(
      `{ statistics { ${['a', 'b', 'c', 'd', 'e'].map((name) => `${name}: ${part}`).join(' ')} } }`,
    );
    expect(errors?.[0]?.extensions?.['code']).toBe('COMPLEXITY_LIMIT');
  });
});

describe('facets', () => {
  test('count the whole list under its own parent and filter, in the statement of the list', async () => {
    statements.length = 0;
    const { agency } = (await ask(
      `{ agency(slug: "fit") { decisions(first: 1, where: { date: { gte: "2021-01-01" } }) {
           totalCount
           years: facets(groupBy: [YEAR], orderBy: KEY) { total groups { key count } }
           kinds: facets(groupBy: [KIND]) { total groups { count } } } } }`,
    )) as never;
    const { totalCount, years, kinds } = agency['decisions'] as {
      totalCount: number;
      years: Counted;
      kinds: Counted;
    };
    expect(pairs(years.groups)).toEqual([
      ['2021', 5],
      ['2022', 1],
      ['2023', 3],
    ]);
    expect([years.total, kinds.total]).toEqual([totalCount, totalCount]);
    expect(statements).toHaveLength(1);
  });

  test('cost nothing when nobody asks', async () => {
    statements.length = 0;
    await ask('{ decisions { nodes { title } } }');
    expect(statements.some(({ text }) => text.includes('MATCH (node:Decision)'))).toBe(true);
    expect(statements.some(({ text }) => text.includes('CALL () {'))).toBe(false);
  });

  test('count pledges by policy area and agencies by policy domain', async () => {
    const { pledges, agencies } = (await ask(
      `{ pledges { facets(groupBy: [POLICY_AREA]) { groups { key label count } } }
         agencies { totalCount facets(groupBy: [POLICY_DOMAIN]) { total } } }`,
    )) as never;
    expect(pledges['facets']['groups']).toEqual([
      { key: 'buitenlands-beleid-en-toerisme', label: 'Buitenlands beleid en toerisme', count: 1 },
    ]);
    expect(agencies['facets']['total']).toBe(agencies['totalCount']);
  });
});

/** What finds the members of a group again, as a filter. */
const FOUND: Record<string, (key: string | null) => string> = {
  YEAR: (key) => `{ date: { gte: "${key}-01-01", lte: "${key}-12-31" } }`,
  KIND: (key) => `{ kind: { eq: ${key} } }`,
  AGENCY: (key) => (key === null ? '{ agencies: { none: {} } }' : `{ agencies: { any: ["${key}"] } }`),
  PROGRAMME: (key) => (key === null ? '{ programmes: { none: {} } }' : `{ programmes: { any: ["${key}"] } }`),
  POLICY_AREA: (key) =>
    key === null ? '{ policyAreas: { none: {} } }' : `{ policyAreas: { any: ["${key}"] } }`,
};

const filters = fc.letrec<{ one: string; plain: string }>((tie) => ({
  plain: fc.oneof(
    fc.constantFrom('2020-06-05', '2021-03-19', '2022-12-23').map((day) => `{ date: { gte: "${day}" } }`),
    fc.constantFrom('fit', 'vlam', 'fti-bv', 'vdab').map((slug) => `{ agencies: { any: ["${slug}"] } }`),
    fc.constantFrom('APPOINTMENT', 'SUBSIDY', 'OTHER').map((kind) => `{ kind: { eq: ${kind} } }`),
    fc.constantFrom('corona', 'FIT', 'brexit', '%').map((text) => `{ title: { contains: "${text}" } }`),
    fc.nat(2).map((gte) => `{ agencies: { count: { gte: ${gte} } } }`),
    fc.constantFrom('programmes', 'appointments').map((name) => `{ ${name}: { none: {} } }`),
  ),
  one: fc.oneof(
    { maxDepth: 2 },
    tie('plain'),
    tie('one').map((part) => `{ not: ${part} }`),
    fc.tuple(tie('one'), tie('one')).map(([a, b]) => `{ or: [${a}, ${b}] }`),
    fc.tuple(tie('one'), tie('one')).map(([a, b]) => `{ and: [${a}, ${b}] }`),
  ),
})).one;

test('totals and groups agree with the lists, whatever the filter', async () => {
  await fc.assert(
    fc.asyncProperty(filters, fc.constantFrom(...Object.keys(FOUND)), async (where, by) => {
      const counted = await count('decisions', `groupBy: [${by}], first: 100, where: ${where}`);
      const lists = counted.groups.map(
        ({ key }, i) => `g${i}: decisions(where: { and: [${where}, ${FOUND[by]?.(key)}] }) { totalCount }`,
      );
      const { all, ...groups } = (await ask(
        `{ all: decisions(where: ${where}) { totalCount } ${lists.join(' ')} }`,
      )) as Record<string, { totalCount: number }>;
      expect(counted.total).toBe(all?.totalCount);
      expect(counted.groups.map(({ count }) => count)).toEqual(
        Object.values(groups).map(({ totalCount }) => totalCount),
      );
    }),
    { numRuns: 50 },
  );
});
