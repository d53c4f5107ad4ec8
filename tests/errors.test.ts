import { readdirSync, readFileSync } from 'node:fs';
import neo4j from 'neo4j-driver';
import { afterAll, describe, expect, test } from 'vitest';
import { questions } from '../src/api/catalogue.ts';
import { FAILURES } from '../src/errors.ts';
import { openReader, type Reader } from '../src/graph/neo4j/reader.ts';
import { LIMITS } from '../src/limits.ts';
import { openYoga, type YogaOptions } from '../src/server/yoga.ts';
import { reader } from './ask.ts';
import { ROOT } from './folders.ts';

const nowhere = neo4j.driver('bolt://127.0.0.1:1', undefined, { connectionTimeout: 500 });
afterAll(() => nowhere.close());
const away = openReader(nowhere, 'neo4j');
const broken: Reader = { read: () => Promise.reject(new Error('a fault')) };
const empty: Reader = { read: () => Promise.resolve({ filled: false, missing: [] }) };

interface Case {
  readonly with?: Partial<YogaOptions>;
  readonly path?: string;
  readonly method?: string;
  readonly headers?: Readonly<Record<string, string>>;
  /** Where it is not the code's own. */
  readonly status?: number;
  /** An object is sent as JSON. */
  readonly body?: object | string;
}

const names = (count: number) => Array.from({ length: count }, (_, i) => `a${i}: __typename`).join(' ');
const nested = (text: string, closing: string, times: number) => text.repeat(times) + closing.repeat(times);
const query = (text: string): Case => ({ body: { query: text } });
const persisted = (sha256Hash: string) => ({ extensions: { persistedQuery: { version: 1, sha256Hash } } });

/** Codes that take several requests: tests/server/exports.test.ts and tests/server/clients.test.ts get them. */
type OfSeveral = 'EXPORTS_LIMIT' | 'CLIENT_LIMIT';

/** For each code, a request that gets it. */
const CASES: Readonly<Record<Exclude<keyof typeof FAILURES, OfSeveral>, readonly Case[]>> = {
  BAD_USER_INPUT: [
    query('{ decisions(first: 101) { totalCount } }'),
    {
      body: {
        query: 'query ($on: Date) { decisions(where: { date: { eq: $on } }) { totalCount } }',
        variables: { on: 'soon' },
      },
      status: 400,
    },
  ],
  COMPLEXITY_LIMIT: [
    query(
      '{ decisions(first: 100) { nodes { agencies(first: 100) { nodes { decisions(first: 100) { nodes { id } } } } } } }',
    ),
  ],
  DEPTH_LIMIT: [
    query(
      `{ agency(slug: "fit") { ${nested('decisions(first: 1) { nodes { agencies(first: 1) { nodes { ', '} } } } ', 4).replace('} }', 'id } }')} } }`,
    ),
  ],
  BREADTH_LIMIT: [query(`{ agency(slug: "fit") { ${'slug '.repeat(LIMITS.breadth)} } }`)],
  TOKENS_LIMIT: [query(`{ ${'__typename '.repeat(LIMITS.tokens)} }`)],
  ALIASES_LIMIT: [query(`{ ${names(LIMITS.aliases + 1)} }`)],
  LEVELS_LIMIT: [
    query(`{ __type(name: "Query") { ${nested('ofType { ', '} ', LIMITS.levels).replace('}', 'name }')} } }`),
  ],
  ARGUMENTS_LIMIT: [
    query(
      `{ decisions(where: ${'{ not: '.repeat(LIMITS.argumentLevels)}{}${'}'.repeat(LIMITS.argumentLevels)}) { totalCount } }`,
    ),
  ],
  GRAPHQL_PARSE_FAILED: [query('{ decisions')],
  GRAPHQL_VALIDATION_FAILED: [query('{ ministers { name } }')],
  OPERATION_RESOLUTION_FAILURE: [{ body: { query: '{ __typename }', operationName: 'Other' } }],
  BAD_REQUEST: [{ body: '{' }, { body: {} }, { body: [{ query: '{ __typename }' }] }],
  PERSISTED_QUERY_NOT_IN_LIST: [{ body: persisted('0'.repeat(64)) }],
  BODY_LIMIT: [{ body: { query: '{ __typename }', variables: { x: 'x'.repeat(LIMITS.bodyBytes) } } }],
  UNSUPPORTED_MEDIA_TYPE: [{ body: 'query={__typename}', headers: { 'content-type': 'text/plain' } }],
  ONLY_CATALOGUE: [
    { ...query('{ __typename }'), with: { onlyCatalogue: true } },
    { path: '/export/graph.csv', with: { onlyCatalogue: true } },
  ],
  INTERNAL_SERVER_ERROR: [
    { ...query('{ agency(slug: "fit") { id } }'), with: { reader: broken } },
    { path: '/export/graph.csv', with: { reader: broken } },
  ],
  GRAPH_UNAVAILABLE: [
    { ...query('{ agency(slug: "fit") { id } }'), with: { reader: away } },
    { path: '/export/graph.csv', with: { reader: away } },
    { path: '/id/Agency/fit', with: { reader: away } },
    { path: '/ready', with: { reader: away } },
  ],
  BAD_PARAMETER: [
    { path: '/export/network.csv?focus=FITT' },
    { path: '/export/network.csv?focus=FIT&dept=1' },
    { path: '/export/graph.csv?sep=x' },
  ],
  NOT_FOUND: [{ path: '/export/graph.xlsx' }, { path: '/id/Agency/none' }],
  METHOD_NOT_ALLOWED: [{ path: '/export/graph.csv', method: 'DELETE' }],
  NOT_ACCEPTABLE: [{ path: '/id/Agency/fit', headers: { accept: 'image/png' } }],
  GRAPH_EMPTY: [{ path: '/ready', with: { reader: empty } }],
  STOPPING: [{ path: '/ready', with: { isStopping: () => true } }],
};

async function send({ with: options, path = '/graphql', method, headers = {}, body }: Case) {
  const yoga = openYoga({ reader, cache: false, ...options });
  const text = typeof body === 'object' ? JSON.stringify(body) : body;
  return yoga.fetch(`http://localhost${path}`, {
    method: method ?? (text === undefined ? 'GET' : 'POST'),
    headers: {
      accept: 'application/graphql-response+json',
      'content-type': 'application/json',
      'content-length': String(Buffer.byteLength(text ?? '')),
      ...headers,
    },
    ...(text === undefined ? {} : { body: text }),
  });
}

describe('each code comes with its status, and with a sentence', () => {
  test.each(Object.entries(CASES).flatMap(([code, cases]) => cases.map((one) => [code, one] as const)))(
    '%s: %j',
    async (code, one) => {
      const response = await send(one);
      const text = await response.text();
      const plain = response.headers.get('content-type')?.startsWith('text/plain');
      const errors = plain
        ? []
        : (JSON.parse(text) as { errors: { message: string; extensions: { code: string } }[] }).errors;
      const [error] = errors;
      expect({
        status: response.status,
        code: plain ? response.headers.get('x-error-code') : error?.extensions.code,
      }).toEqual({ status: one.status ?? FAILURES[code as keyof typeof FAILURES].status, code });
      // A client of persisted operations knows this word.
      if (code !== 'PERSISTED_QUERY_NOT_IN_LIST')
        expect(plain ? text.trim() : error?.message).toMatch(/^[\w$"'{].+/s);
    },
  );

  test('with ONLY_CATALOGUE a question of the catalogue is answered by its hash', async () => {
    const [first] = questions;
    const response = await send({ body: persisted(first?.hash ?? ''), with: { onlyCatalogue: true } });
    expect(await response.json()).toMatchObject({ data: expect.anything() as object });
  });
});

const page = readFileSync(`${ROOT}docs/limits.md`, 'utf8');
const rows = [...page.matchAll(/^\| `(\w+)` \| ([\d,]+) \| (.+) \|$/gm)].map(
  ([, name = '', figure, text]) => ({
    name,
    figure: Number(figure?.replaceAll(',', '')),
    text,
  }),
);
const sources = readdirSync(`${ROOT}src`, { recursive: true, encoding: 'utf8' })
  .filter((name) => name.endsWith('.ts'))
  .map((name) => ({ name, text: readFileSync(`${ROOT}src/${name}`, 'utf8') }));

describe('docs/limits.md lists what the code has', () => {
  test('every code, with its status and when it comes', () => {
    expect(rows.filter(({ name }) => /^[A-Z_]+$/.test(name))).toEqual(
      Object.entries(FAILURES).map(([name, { status, when }]) => ({ name, figure: status, text: when })),
    );
  });

  test('every limit, with its figure', () => {
    expect(rows.filter(({ name }) => /[a-z]/.test(name)).map(({ name, figure }) => [name, figure])).toEqual(
      Object.entries(LIMITS),
    );
  });
});

describe('there is one place for failures and limits', () => {
  test('no other file makes a GraphQL error', () => {
    const makers = sources.filter(({ text }) => text.includes('new GraphQLError('));
    expect(makers.map(({ name }) => name)).toEqual(['errors.ts']);
  });

  test('every limit is in use', () => {
    const all = sources.map(({ text }) => text).join('\n');
    const unnamed = Object.keys(LIMITS).filter(
      (name) => !new RegExp(`LIMITS\\.${name}\\b|overLimit\\('${name}'`).test(all),
    );
    // The builder takes these three from LIMITS by their names.
    expect(unnamed).toEqual(['complexity', 'depth', 'breadth']);
  });

  test('every code of the libraries is in the list, except those that no client can get', () => {
    const folders = ['graphql-yoga/esm', '@graphql-yoga/plugin-persisted-operations/esm'];
    const codes = folders.flatMap((folder) =>
      readdirSync(`${ROOT}node_modules/${folder}`, { recursive: true, encoding: 'utf8' })
        .filter((name) => name.endsWith('.js'))
        .flatMap((name) => [
          ...readFileSync(`${ROOT}node_modules/${folder}/${name}`, 'utf8').matchAll(
            /code(?:'\])?(?::| \|\|=) '([A-Z_]+)'/g,
          ),
        ])
        .map(([, code]) => code as string),
    );
    expect(codes.length).toBeGreaterThan(10);
    expect([...new Set(codes)].filter((code) => !(code in FAILURES)).sort()).toEqual([
      'CANNOT_SEND_PQ_ID_AND_BODY',
      'PERSISTED_QUERY_ID_REQUIRED',
      'REQUEST_ENTITY_TOO_LARGE',
    ]);
  });
});
