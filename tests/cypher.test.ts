import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, test } from 'vitest';
import neo4j from 'neo4j-driver';
import { driver } from './ask.ts';
import { schema } from '../src/api/schema.ts';
import { CYPHER, ROOT } from '../src/folders.ts';
import { pattern } from '../src/graph/engine/pattern.ts';
import { pathsIn } from './named.ts';

const root = `${CYPHER}/`;
const files = readdirSync(root, { recursive: true, encoding: 'utf8' })
  .filter((name) => name.endsWith('.cypher'))
  .sort();

/** Cartesian products of single nodes; and what the example does not have, for it has no texts of decisions. */
const EXPECTED =
  /cartesian|`(?:Person|NAMES|TEXT_OF|ADVISED_BY|publishedAs|stage|stageWords|effective|effectiveDate|uri|subtitle|themes|record|MAY_REFER_TO|RECALLS|direction|Office|HELD_BY|PROPOSED_BY|meeting|time|proposers|offices|stages|derived)`/i;

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
  dated: true,
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
  places: [],
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
  gone: [],
  new: [],
  keys: [],
  kinds: [],
  start: '2019-10-02',
};

/** The files of src by their path, but for the list of all of cypher/. */
const sources = new Map(
  readdirSync(`${ROOT}src`, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.ts') && !name.endsWith('engine/columns.ts'))
    .map((name) => [join(ROOT, 'src', name), readFileSync(`${ROOT}src/${name}`, 'utf8')]),
);

/** The files that read a file of cypher/: by its path, or by its name in a folder. */
function usersOf(path: string): string[] {
  const [folder, name] = path.split('/');
  return [...sources].flatMap(([user, text]) =>
    text.includes(`'${path}'`) || (text.includes(`\`${folder}/$`) && text.includes(`'${name}'`))
      ? [user]
      : [],
  );
}

/** A file with those that it imports: they may be what reads a row. */
function withImports(user: string): string {
  const text = sources.get(user) ?? '';
  const imported = [...text.matchAll(/from '(\.[^']+)'/g)].map(([, path = '']) => join(dirname(user), path));
  return [text, ...imported.map((path) => sources.get(path) ?? '')].join('\n');
}

/** What fields, filters, orders and groups name: the schema is not built where one of these returns too little. */
const ofSchema = pathsIn(schema);

describe.each(files)('cypher/%s', (file) => {
  const text = readFileSync(root + file, 'utf8');

  test('says in a sentence what it does', () => {
    expect(text).toMatch(/^\/\/ [A-Z].*\.\n/s);
  });

  const path = file.slice(0, -'.cypher'.length);
  test.skipIf(file.startsWith('schema/') || ofSchema.has(path))(
    'is read by some part of src, which names each of its columns',
    () => {
      const users = usersOf(path);
      expect(users.length, 'nothing reads it').toBeGreaterThan(0);
      // What a statement of the import returns is what it did, for those who try it in a shell.
      if (path.startsWith('import/')) return;
      const texts = users.map(withImports);
      const unread = pattern(path).columns.filter(
        (column) => !texts.some((text) => new RegExp(`\\b${column}\\b`).test(text)),
      );
      expect(unread).toEqual([]);
    },
  );

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
      expect(summary.queryType).toBe(
        file.startsWith('import/') && !/known|text|decisions|telling|steps|joint|derived|days/.test(file)
          ? 'rw'
          : 'r',
      );
    },
  );
});
