import neo4j from 'neo4j-driver';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest';
import { connect, type Driver } from '../../../src/graph/neo4j/driver.ts';
import { openReader, toCypher, type Reader, type Run } from '../../../src/graph/neo4j/reader.ts';
import { address } from '../../ask.ts';
import { openProxy, type Proxy } from './proxy.ts';

const { uri, database } = address;
/** Longer than a statement of these tests takes, and short enough to wait for. */
const DEADLINE_MS = 1_500;
const ONE = { text: 'RETURN 1 AS one', parameters: {} };
/** A statement that does not end by itself within a test; its comment tells it from those of other tests. */
const endless = (name: string) => ({
  text: `UNWIND range(1, 10000000000) AS i WITH i WHERE i % 7 = 0 RETURN count(i) AS ${name}`,
  parameters: {},
});

let driver: Driver;
beforeAll(async () => void (driver = await connect({ uri, database })));
afterAll(() => driver.close());

/** How many statements with these words run on the server. */
async function running(words: string): Promise<number> {
  const { records } = await driver.executeQuery(
    "SHOW TRANSACTIONS YIELD currentQuery WHERE currentQuery CONTAINS $words AND NOT currentQuery CONTAINS 'SHOW' RETURN count(*) AS n",
    { words },
    { database },
  );
  return records[0]?.get('n') as number;
}

const codeOf = (error: unknown) => (error as { extensions?: { code?: string } }).extensions?.code;
/** What a statement came to: its row, or the code of its error. */
const outcome = (reader: Reader, statement = ONE) =>
  reader.read(statement).catch((error: unknown) => codeOf(error) ?? error);

describe('a statement', () => {
  test('gives its row by column, numbers as numbers', async () => {
    const text =
      "MATCH (a:Agency {slug: 'fit'}) RETURN a {.slug} AS agency, 42 AS number, 0.5 AS half, null AS nothing, toString(date('2021-06-18')) AS day";
    expect(await openReader(driver, database).read({ text, parameters: {} })).toEqual({
      agency: { slug: 'fit' },
      number: 42,
      half: 0.5,
      nothing: null,
      day: '2021-06-18',
    });
  });

  test('takes parameters as they are: whole numbers stay whole, lists and maps keep their parts', async () => {
    const text =
      'RETURN $n / 2 AS half, $list[1] AS second, $map.a.b AS deep, $none IS NULL AS none LIMIT $n';
    const parameters = { n: 3, list: ['x', 'y'], map: { a: { b: true } }, none: null };
    expect(await openReader(driver, database).read({ text, parameters })).toEqual({
      half: 1,
      second: 'y',
      deep: true,
      none: true,
    });
  });

  test.each([
    ['a Date', new Date(0)],
    ['undefined', undefined],
    ['a node of the driver', new neo4j.types.Node(1, [], {})],
    ['a function', () => 1],
  ])('takes no parameter that Neo4j would change in silence: %s', (_, value) => {
    expect(() => toCypher({ list: [value] })).toThrow(/^Expected a plain value as a parameter/);
  });

  test.each([
    ['UNWIND [1, 2] AS n RETURN n', 'Expected one row, but got 2'],
    ['UNWIND [] AS n RETURN n', 'Expected one row, but got 0'],
    ['RETURN', /^Invalid input/],
    ['CREATE (n:Written) RETURN n.id AS id', /access mode|read/i],
  ])('is refused as a fault of ours: %s', async (text, message) => {
    const refused = openReader(driver, database).read({ text, parameters: {} });
    await expect(refused).rejects.toThrow(message);
    await expect(refused).rejects.not.toHaveProperty('extensions.code');
  });

  test('tells what it cost, and what the server read where that is asked for', async () => {
    const runs: Run[] = [];
    const reader = openReader(driver, database);
    const statement = { text: 'MATCH (a:Agency) RETURN collect(a.slug) AS slugs', parameters: {} };
    await reader.read(statement, { onRun: (run) => runs.push(run) });
    await reader.read(statement, { onRun: (run) => runs.push(run), profile: true });
    expect(runs).toMatchObject([
      { ...statement, rows: 8 },
      { ...statement, rows: 8 },
    ]);
    expect(runs[0]).not.toHaveProperty('dbHits');
    expect(runs[1]?.dbHits).toBeGreaterThan(8);
  });

  test('is not sent for a client that has left', async () => {
    const left = AbortSignal.abort(new Error('the client left'));
    const reader = openReader(driver, database);
    await expect(reader.read(endless('unsent'), { signal: left })).rejects.toThrow('the client left');
    expect(await running('unsent')).toBe(0);
  });
});

describe('a statement that takes too long', () => {
  test('is ended at the deadline, here and on the server, with what to do', async () => {
    const slow = openReader(driver, database, { deadline: DEADLINE_MS }).read(endless('tooSlow'));
    await vi.waitFor(async () => expect(await running('tooSlow')).toBe(1), 10_000);
    await expect(slow).rejects.toThrow(/within 1\.5 s\. .*[Tt]ry again/);
    await expect(slow).rejects.toHaveProperty('extensions', {
      code: 'GRAPH_UNAVAILABLE',
      http: { status: 503 },
    });
    await vi.waitFor(async () => expect(await running('tooSlow')).toBe(0), 10_000);
  });

  test('leaves others answered: one caller with too large a question is no outage', async () => {
    const reader = openReader(driver, database, { deadline: DEADLINE_MS });
    const slow = () => outcome(reader, endless('alone'));
    expect(await Promise.all(Array.from({ length: 5 }, slow))).toEqual(Array(5).fill('GRAPH_UNAVAILABLE'));
    expect(await outcome(reader)).toEqual({ one: 1 });
    for (let i = 0; i < 3; i++) await slow();
    expect(await outcome(reader), 'right after three deadlines in a row').toEqual({ one: 1 });
  });
});

describe('while the connection is lost', () => {
  let proxy: Proxy;
  let through: Driver;
  let reader: Reader;
  beforeAll(async () => {
    proxy = await openProxy(uri);
    through = await connect({ uri: proxy.uri, database });
  });
  afterAll(() => through.close());
  beforeEach(async () => {
    // Only the clock of the breaker is moved: deadlines and retries wait as they do.
    vi.useFakeTimers({ toFake: ['Date'] });
    reader = openReader(through, database, { deadline: DEADLINE_MS });
    expect(await outcome(reader)).toEqual({ one: 1 });
  });
  afterEach(async () => {
    proxy.mend();
    vi.useRealTimers();
    await vi.waitFor(
      async () => expect(await outcome(openReader(through, database))).toEqual({ one: 1 }),
      20_000,
    );
  });

  test('for a moment, nobody notices: the statement is sent again', async () => {
    const before = proxy.connections();
    proxy.cut();
    expect(await outcome(reader)).toEqual({ one: 1 });
    expect(proxy.connections()).toBeGreaterThan(before);
  });

  /** Statements in a row that lose their connection. */
  const lose = async (count: number) => {
    for (let i = 0; i < count; i++) expect(await outcome(reader)).toBe('GRAPH_UNAVAILABLE');
  };

  test('for longer, three statements try and fail, and those after them at once, without a connection', async () => {
    proxy.break();
    for (let i = 0; i < 3; i++) {
      const before = proxy.connections();
      await lose(1);
      expect(proxy.connections(), 'tried').toBeGreaterThan(before);
    }
    const before = proxy.connections();
    await lose(2);
    expect(proxy.connections(), 'not tried').toBe(before);
  });

  test('now and then, nobody else is refused', async () => {
    for (let i = 0; i < 4; i++) {
      proxy.break();
      await lose(2);
      proxy.mend();
      expect(await outcome(reader)).toEqual({ one: 1 });
    }
  });

  test('and found again, a second later statements are sent and answered', async () => {
    proxy.break();
    await lose(3);
    proxy.mend();
    expect(await outcome(reader), 'within the second').toBe('GRAPH_UNAVAILABLE');
    vi.advanceTimersByTime(1_000);
    expect(await outcome(reader)).toEqual({ one: 1 });
  });

  test('and found again, a probe is answered within the second, and ends the outage for all', async () => {
    proxy.break();
    await lose(3);
    proxy.mend();
    expect(await outcome(reader), 'without a probe').toBe('GRAPH_UNAVAILABLE');
    expect(await reader.read(ONE, { probe: true })).toEqual({ one: 1 });
    expect(await outcome(reader)).toEqual({ one: 1 });
  });

  test('and still lost after a second, one statement tries and the others fail at once again', async () => {
    proxy.break();
    await lose(3);
    vi.advanceTimersByTime(1_000);
    let before = proxy.connections();
    await lose(1);
    expect(proxy.connections(), 'tried').toBeGreaterThan(before);
    before = proxy.connections();
    await lose(1);
    expect(proxy.connections(), 'not tried').toBe(before);
  });

  test('to a server that accepts and says nothing, each statement ends at its deadline, and all are answered after', async () => {
    proxy.freeze();
    const started = performance.now();
    expect(await Promise.all([1, 2, 3, 4].map(() => outcome(reader)))).toEqual(
      Array(4).fill('GRAPH_UNAVAILABLE'),
    );
    expect(performance.now() - started).toBeGreaterThan(DEADLINE_MS - 100);
    proxy.mend();
    expect(await outcome(reader)).toEqual({ one: 1 });
  });
});

describe('a statement that is new and takes long to plan', () => {
  /** A text that no server has planned before, of so many clauses that planning takes a second or more. */
  const unheard = (clauses: number) => {
    const key = Math.random().toString(36).slice(2);
    const matches = Array.from(
      { length: clauses },
      (_, i) =>
        `OPTIONAL MATCH (a${i}:Agency)<-[:CONCERNS]-(d${i}:Decision)<-[:SUPPORTED_BY]-(p${i}:Pledge) WHERE a${i}.slug = '${key}${i}'`,
    );
    return { text: `${matches.join('\n')}\nRETURN count(*) AS rows`, parameters: {} };
  };

  test('is answered, however short the deadline: what is ended meanwhile is planned apart, and kept', async () => {
    const reader = openReader(driver, database, { deadline: 300 });
    const statement = unheard(6);
    await vi.waitFor(async () => expect(await outcome(reader, statement)).toEqual({ rows: 1 }), 60_000);
  });

  test('is refused, with what to do, while two others are being planned', async () => {
    const impatient = openReader(driver, database, { deadline: 20 });
    const outcomes = await Promise.all([1, 2, 3, 4].map(() => outcome(impatient, unheard(8))));
    expect(outcomes.filter((one) => one === 'GRAPH_UNAVAILABLE').length).toBeGreaterThanOrEqual(2);
  });
});
