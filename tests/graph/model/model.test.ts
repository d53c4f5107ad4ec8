import { execFile } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { promisify } from 'node:util';
import { expect, test } from 'vitest';
import { schema } from '../../../src/api/schema.ts';
import { RELATION_TYPES } from '../../../src/graph/model/model.ts';
import { ALL_TYPES, propertiesOf } from '../../../src/graph/model/types.ts';
import { refreshCentrality } from '../../../src/analysis/refresh.ts';
import { applySchema } from '../../../src/graph/neo4j/writer.ts';
import { namedIn } from '../../named.ts';
import { COVENANTS, FAMILY, SEED, SITE, STEPS, TEXTS } from '../../folders.ts';
import { parse } from 'yaml';
import { openOwnStore, temporaryFolder } from '../../store.ts';
import { addTypeByReadme } from './addType.ts';

const store = await openOwnStore();
await store.import([`${SEED}/documents`, FAMILY, TEXTS, STEPS, SITE, COVENANTS]);
await refreshCentrality(store.driver, 'neo4j');

/** What every node has, what a search looks in, and what is measured after an import. */
const OF_ALL = ['id', 'caption', 'hash', 'searchName', 'searchText'];
const MEASURED = ['connections', 'pagerank', 'betweenness', 'community'];

test('each type has the properties that an import writes, and no others', async () => {
  const [written] = await store.values(
    `MATCH (n:Entity) UNWIND keys(n) AS key
     WITH [label IN labels(n) WHERE label <> 'Entity'][0] AS type, collect(DISTINCT key) AS keys
     RETURN collect([type, keys])`,
  );
  const found = new Map(written as [string, string[]][]);
  expect([...found.keys()].sort()).toEqual([...ALL_TYPES].sort());
  for (const type of ALL_TYPES) {
    const properties = propertiesOf(type).filter((name) => !OF_ALL.includes(name));
    const own = (found.get(type) ?? []).filter((key) => ![...OF_ALL, ...MEASURED].includes(key));
    expect([type, ...own.sort()]).toEqual([type, ...properties.toSorted()]);
  }
});

test('each relation joins the types that the model says', async () => {
  const joined = (await store.values(
    `MATCH (a:Entity)-[link]->(b:Entity)
     RETURN DISTINCT [type(link), split(a.id, ':')[0], split(b.id, ':')[0]]`,
  )) as [keyof typeof RELATION_TYPES, string, string][];
  expect([...new Set(joined.map(([type]) => type))].sort()).toEqual(Object.keys(RELATION_TYPES).sort());
  for (const [type, from, to] of joined) {
    const said = RELATION_TYPES[type];
    expect([type, said.from ?? from, said.to ?? to]).toEqual([type, from, to]);
  }
});

test('a node type is added by what the README says: five files, and a question and a network answer', async () => {
  const folder = await temporaryFolder();
  expect(addTypeByReadme(folder)).toHaveLength(5);
  const run = (...args: string[]) =>
    promisify(execFile)(process.execPath, args, {
      cwd: folder,
      env: { ...process.env, NODE_ENV: '', NEO4J_URI: store.uri },
    });
  await run('--import', 'tsx', 'src/cli/main.ts', 'schema');
  await run('node_modules/typescript/bin/tsc', '-p', '.');
  expect(readFileSync(`${folder}/schema/schema.graphql`, 'utf8')).toContain(
    'type Minister implements Entity',
  );

  await store.values(
    `MATCH (fit:Agency {slug: 'fit'})<-[:CONCERNS]-(d:Decision)
     WITH d ORDER BY d.date DESC LIMIT 2
     MERGE (m:Entity:Minister {id: 'Minister:jan-jambon', slug: 'jan-jambon', name: 'Jan Jambon', caption: 'Jan Jambon', namePlain: 'jan jambon', sortName: 'jan jambon'})
     CREATE (m)-[:PROPOSES {basis: 'DOCUMENT', words: [], sources: ['doc@1:1']}]->(d)`,
  );
  writeFileSync(
    `${folder}/schema/questions/99-ministers.graphql`,
    `# Wat stelden ministers voor?
# What did ministers propose?
# tags: ministers
# also: minister
# answer nl: {rows} ministers.
# answer en: {rows} ministers.
# rows: ministers.nodes
# columns: id
# view: table
{
  minister(slug: "jan-jambon") { name }
  ministers(where: { decisions: { count: { gte: 2 } } }) {
    nodes { id degree decisions { totalCount edges { evidence { basis } } } agencies { nodes { slug } } }
  }
  network(focus: ["jan-jambon"]) { totals { type count } edges { kind source } }
}`,
  );
  const { stdout } = await run('--import', 'tsx', 'src/cli/main.ts', 'ask', '99');
  const answer = parse(stdout.slice(stdout.indexOf('\n\n'))) as Record<string, unknown>;
  const from = 'Minister:jan-jambon';
  expect(answer).toEqual({
    minister: { name: 'Jan Jambon' },
    ministers: [
      {
        id: from,
        degree: 2,
        decisions: {
          totalCount: 2,
          edges: [{ evidence: { basis: 'DOCUMENT' } }, { evidence: { basis: 'DOCUMENT' } }],
        },
        agencies: expect.arrayContaining([{ slug: 'fit' }]) as unknown,
      },
    ],
    network: {
      totals: [
        { type: 'DECISION', count: 2 },
        { type: 'MINISTER', count: 1 },
      ],
      edges: [
        { kind: 'PROPOSES', source: from },
        { kind: 'PROPOSES', source: from },
      ],
    },
  });
});

test('the store has the indexes that an order or an import needs, and loses those of earlier versions', async () => {
  await store.values('CREATE INDEX agency_slug FOR (n:Agency) ON (n.slug)');
  await applySchema(store.driver, 'neo4j');
  const found = await store.values(
    `SHOW INDEXES YIELD type, labelsOrTypes, properties WHERE type <> 'LOOKUP'
     RETURN reduce(all = labelsOrTypes[0], one IN properties | all + ' ' + one) AS of ORDER BY of`,
  );
  const sorted = namedIn(schema).flatMap(({ where, spec }) =>
    spec['indexed'] ? [`${where.replace(/OrderField\..*/, '')} ${String(spec['property'])}`] : [],
  );
  expect(sorted).toHaveLength(9);
  expect(found).toEqual([
    'Agency sortName',
    'Decision date',
    'Decision sortName',
    'Decision titleKey',
    'Document sortName',
    'Entity id',
    'Entity searchName searchText',
    'Meeting date',
    'Meta key',
    'Office sortName',
    'Person sortName',
    'Pledge sortName',
    'Programme sortName',
  ]);
  expect(found).toEqual(expect.arrayContaining(sorted));
});
