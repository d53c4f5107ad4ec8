import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import neo4j from 'neo4j-driver';
import { driver } from './ask.ts';
import { CYPHER } from '../src/folders.ts';

const root = `${CYPHER}/`;
const files = readdirSync(root, { recursive: true, encoding: 'utf8' })
  .filter((name) => name.endsWith('.cypher'))
  .sort();

/** Cartesian products of single nodes; and what the example does not have, for it has no texts of decisions. */
const EXPECTED = /cartesian|`(?:Person|NAMES|TEXT_OF|publishedAs)`/i;

/** A value for every parameter that a file names. */
const PARAMETERS = {
  id: '',
  ids: [],
  slug: '',
  date: '2021-06-18',
  query: 'fit',
  types: [],
  asked: '',
  after: '',
  measure: 'pagerank',
  members: neo4j.int(1),
  about: {},
  scores: [],
  skip: neo4j.int(0),
  limit: neo4j.int(1),
  nodes: [],
  links: [],
  titleKeys: [],
  touched: [],
  meetings: [],
  names: [],
  near: 'searchName:fit',
  pairs: [],
  ends: [],
  basis: [],
  exclude: [],
  of: [],
  type: 'Agency',
  from: null,
  to: null,
  policyArea: null,
  evidence: true,
  most: neo4j.int(1),
  first: neo4j.int(1),
  minimum: neo4j.int(1),
  document: '',
  key: '',
  keys: [],
  kinds: [],
  start: '2019-10-02',
};

describe.each(files)('cypher/%s', (file) => {
  const text = readFileSync(root + file, 'utf8');

  test('says in a sentence what it does', () => {
    expect(text).toMatch(/^\/\/ [A-Z].*\.\n/s);
  });

  test('follows no path of unbounded length', () => {
    expect(text).not.toMatch(/\[[^\]]*\*(?!\d)|\*\d+\.\.\]/);
  });

  test.skipIf(file.startsWith('schema/'))(
    'is accepted by Neo4j without a warning, and only reads unless it imports',
    async () => {
      const session = driver.session({ defaultAccessMode: file.startsWith('import/') ? 'WRITE' : 'READ' });
      // What a pattern starts from is bound by the statement around it.
      const { summary } = await session.run(`EXPLAIN ${text}`, PARAMETERS);
      await session.close();
      const notes = summary.gqlStatusObjects
        .filter(({ severity }) => severity === 'WARNING')
        .map(({ statusDescription }) => statusDescription);
      expect(notes.filter((note) => !EXPECTED.test(note))).toEqual([]);
      expect(summary.queryType).toBe(file.startsWith('import/') && !/known|text/.test(file) ? 'rw' : 'r');
    },
  );
});
