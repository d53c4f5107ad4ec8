import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { beforeEach, expect, test } from 'vitest';
import { SITE } from '../folders.ts';
import { openOwnStore, temporaryFolder } from '../store.ts';

const store = await openOwnStore();
beforeEach(() => store.clear());

const TITLE = 'Convenanten in uitvoering van het proefdecreet';

/** A document whose list has the title of two decisions, once or twice. */
async function folderWith(times: number): Promise<string> {
  const folder = await temporaryFolder();
  const references = Array.from({ length: times }, (_, i) => `**[\\[${i}\\]](https://example.org/?a=${i})** : **(2022-06-17)** ${TITLE} \n`);
  await writeFile(
    join(folder, 'convenanten.md'),
    `# Convenanten

<details>
        <summary>Regeerakkoord Sectie </summary>
        <p>Er komen convenanten.</p>
        </details> 

De tekst zegt dat er convenanten komen.

- Er is een convenant [\\[0\\]](https://example.org/?a=0).

<details>
        <summary> Referenties</summary>
        
${references.join('\n')}
        </details> 
`,
  );
  return folder;
} // prettier-ignore

const DECISIONS = `MATCH (d:Decision {title: $title}) RETURN [d.subtitle, d.uri] ORDER BY d.uri`;
const POSSIBLE = `MATCH (r:Reference) RETURN [COUNT { (r)-[:REFERS_TO]->() }, COUNT { (r)-[:MAY_REFER_TO]->() }]`;
const SUPPORT = 'MATCH (:Pledge)-[link:SUPPORTED_BY]->() RETURN link.basis';

test('two decisions of one date and title are told apart by their addresses', async () => {
  const report = await store.import([SITE]);
  expect(report).toMatchObject({ documents: { new: 7, refused: 0 }, refused: [], warnings: [] });
  expect(await store.values(DECISIONS, { title: TITLE })).toEqual([
    ['Principiële goedkeuring convenant 1', 'http://example.org/id/nieuwsbericht/B1'],
    ['Goedkeuring convenant 2', 'http://example.org/id/nieuwsbericht/B2'],
  ]);
});

test('a reference that does not say which of them it means may mean both, whatever came first', async () => {
  const folder = await folderWith(1);
  await store.import([folder]);
  const id = await store.values('MATCH (d:Decision) RETURN d.id');
  expect(await store.values(POSSIBLE)).toEqual([[1, 0]]);
  await store.import([SITE]);
  expect(await store.values(POSSIBLE)).toEqual([[0, 2]]);
  expect(await store.values(SUPPORT)).toEqual([]);
  expect(await store.values('MATCH (d:Decision {id: $id}) RETURN d.id', { id: id[0] })).toEqual([]);
  const graph = await store.dump();
  await store.clear();
  await store.import([SITE]);
  await store.import([folder]);
  expect(await store.dump()).toEqual(graph);
  await store.rebuild({ force: true });
  expect(await store.dump()).toEqual(graph);
});

test('a document that lists as many references as there are decisions is about all of them', async () => {
  await store.import([SITE, await folderWith(2)]);
  expect(await store.values(POSSIBLE)).toEqual([[0, 2], [0, 2]]); // prettier-ignore
  expect(await store.values(SUPPORT)).toEqual(['DOCUMENT', 'DOCUMENT']);
});

test('an id stays that of date and title where one decision has them', async () => {
  const folder = await temporaryFolder();
  const said = { date: '2022-02-11', title: 'Steun aan proeven' };
  await writeFile(join(folder, 'a.jsonl'), JSON.stringify(said));
  await store.import([folder]);
  const ids = await store.values('MATCH (d:Decision) RETURN d.id');
  await store.import([SITE]);
  const decision = 'MATCH (d:Decision {title: $title, date: date($date)}) RETURN d.id';
  expect(await store.values(decision, said)).toEqual(ids);
});
