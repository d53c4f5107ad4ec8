import { cp, mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { setTimeout as wait } from 'node:timers/promises';
import { beforeEach, describe, expect, test } from 'vitest';
import { loadNames } from '../../src/import/recognise/names.ts';
import { reportText } from '../../src/import/report.ts';
import { start } from '../command.ts';
import { FAMILY, MALFORMED, SEED, SEED_DOCUMENT } from '../folders.ts';
import { openOwnStore, temporaryFolder } from '../store.ts';

const store = await openOwnStore();
const count = async (pattern: string) => (await store.values(`MATCH ${pattern} RETURN count(*)`))[0];
const WATER = 'Landbouw en natuur/Water in het landschap/beken.md';
const TREES = 'Landbouw en natuur/Bomen/bossen.md';

beforeEach(() => store.clear());

describe("the user's document in the graph", () => {
  const seed = () => store.import([`${SEED}/documents`]);

  test('is exactly what it says, and no more', async () => {
    const report = await seed();
    expect(report).toMatchObject({ documents: { new: 1 }, refused: [], warnings: [] });
    const labels = await store.values(
      `MATCH (n:Entity) UNWIND [l IN labels(n) WHERE l <> 'Entity'] AS label
       WITH label, count(*) AS n ORDER BY label RETURN label + ' ' + n`,
    );
    expect(labels).toEqual([
      'Agency 8',
      'Appointment 10',
      'Commitment 8',
      'Decision 29',
      'Document 1',
      'Finding 7',
      'Meeting 25',
      'Pledge 1',
      'PolicyArea 2',
      'Programme 5',
      'Reference 29',
    ]);
    expect(
      await store.values(
        'MATCH (d:Decision) WITH d.date.year AS year, count(*) AS n ORDER BY year RETURN year + ": " + n',
      ),
    ).toEqual(['2019: 1', '2020: 8', '2021: 7', '2022: 7', '2023: 6']);
  });

  test('names each agency where DOMAIN says, and none where it names none', async () => {
    await seed();
    const named = await store.values(
      `MATCH (d:Decision)<-[:REFERS_TO]-(r:Reference)
       WITH r, [(d)-[:CONCERNS]->(a:Agency) | a.slug] AS agencies ORDER BY r.index
       RETURN r.index + ' ' + reduce(all = '', a IN COLLECT { UNWIND agencies AS a RETURN a ORDER BY a } | all + a + ' ')`,
    );
    const fit = [0, 1, 2, 5, 6, 7, 20, 21, 22, 23, 24, 25, 26, 27, 28].map((index) => `${index} fit `);
    const others = [
      '3 fit vlam ',
      '10 fti-bv ',
      '11 fti-vzw ilvo itg syntra-opleidingscentra ',
      '12 fti-bv ',
      '13 fti-vzw ',
      '14 fti-bv ',
      ...[4, 8, 9, 15, 16, 17, 18, 19].map((index) => `${index} `),
    ];
    expect(named.sort()).toEqual([...fit, ...others].sort());
    expect(await count("(:Pledge)-[:MENTIONS]->(:Agency {slug: 'vlaio'})")).toBe(1);
    expect(await count("(:Decision)-[:CONCERNS]->(:Agency {slug: 'vlaio'})")).toBe(0);
  });

  test('makes its appointments by the titles of references 20 to 28, of no person', async () => {
    await seed();
    const made = await store.values(
      `MATCH (r:Reference)-[:REFERS_TO]->()-[:MAKES]->(a:Appointment)-[:AT]->(agency)
       WITH r, a, agency ORDER BY r.index, a.order
       RETURN r.index + ' ' + a.act + ' ' + coalesce(a.role, '–') + ' ' + coalesce(a.organ, '–') + ' ' + agency.slug`,
    );
    expect(made).toEqual([
      '20 APPOINTMENT lid raad van bestuur fit',
      '21 DESIGNATION bedrijfsrevisor – fit',
      '22 APPOINTMENT lid raad van bestuur fit',
      '23 APPOINTMENT directeur-generaal – fit',
      '24 APPOINTMENT regeringscommissaris – fit',
      '25 APPOINTMENT directeur-generaal – fit',
      '26 APPOINTMENT lid raad van bestuur fit',
      '27 REPLACEMENT lid raad van bestuur fit',
      '28 DISCHARGE leidend ambtenaar – fit',
      '28 VACANCY leidend ambtenaar – fit',
    ]);
  });

  test('knows one amount, and the programmes by name', async () => {
    await seed();
    expect(await store.values('MATCH (d:Decision) WHERE d.amounts IS NOT NULL RETURN d.amounts')).toEqual([
      [30_000_000],
    ]);
    expect(await store.values('MATCH (p:Programme) RETURN p.slug ORDER BY p.slug')).toEqual([
      'fit-corona-exit-plan',
      'flanders-trainee-programma',
      'one-fit',
      'plan-vlaamse-veerkracht',
      'vlam-corona-exit-plan',
    ]);
  });

  test('has every link with its basis and its source, and the words wherever a name was seen', async () => {
    await seed();
    expect(await count('()-[r]->() WHERE r.basis IS NULL OR size(r.sources) = 0')).toBe(0);
    expect(
      await count("()-[r]->() WHERE (r.basis IN ['TITLE', 'PLEDGE', 'ASSESSMENT']) AND size(r.words) = 0"),
    ).toBe(0);
  });
});

test('a second import changes no node, no link and no id, forced or not', async () => {
  await store.import([FAMILY]);
  const before = await store.dump();
  expect((await store.import([FAMILY])).documents).toMatchObject({ unchanged: 3, new: 0 });
  expect(await store.dump()).toEqual(before);
  expect((await store.import([FAMILY], { force: true })).documents).toMatchObject({ changed: 3 });
  expect(await store.dump()).toEqual(before);
});

test('a decision of two documents is one; one title on two dates is two, the later after the earlier', async () => {
  await store.import([FAMILY]);
  expect(await count("(d:Decision {title: 'Plan voor beken'})")).toBe(1);
  expect(await count("(:Pledge)-[:SUPPORTED_BY]->(d:Decision {title: 'Plan voor beken'})")).toBe(2);
  expect(
    await store.values(
      `MATCH (a:Decision)-[:NEXT]->(b) RETURN toString(a.date) + ' ' + toString(b.date) + ' ' + b.title`,
    ),
  ).toEqual(['2021-03-26 2022-03-25 Plan voor bomen']);
  expect(await store.values("MATCH (m:Meeting {date: date('2021-06-18')}) RETURN m.times")).toEqual([
    ['09:30'],
  ]);
});

test('a reference without a title stays, and refers to nothing', async () => {
  await store.import([FAMILY]);
  expect(await count('(r:Reference)')).toBe(10);
  expect(await count('(r:Reference) WHERE r.title IS NULL AND NOT (r)-[:REFERS_TO]->()')).toBe(1);
});

test('folders become policy areas in a tree; a document in none becomes one itself', async () => {
  await store.import([FAMILY]);
  expect(await store.values('MATCH (a:PolicyArea) RETURN a.slug ORDER BY a.slug')).toEqual([
    'fietsen',
    'landbouw-en-natuur',
    'landbouw-en-natuur/bomen',
    'landbouw-en-natuur/water-in-het-landschap',
  ]);
  expect(await count('(:Pledge)-[:PART_OF]->(:PolicyArea)-[:PART_OF]->(:PolicyArea {level: 0})')).toBe(2);
});

describe('a folder that changes', () => {
  async function copy(): Promise<string> {
    const folder = `${await temporaryFolder()}/family`;
    await cp(FAMILY, folder, { recursive: true });
    return folder;
  }

  test('a changed document replaces what it alone had said, and keeps what others say too', async () => {
    const folder = await copy();
    await store.import([folder]);
    const whole = await store.dump();
    const text = await readFile(`${folder}/${TREES}`, 'utf8');
    const without = text.replace(/^\*\*\[\\\[[013]\\\].*\n/gmu, '').replaceAll('[0-2]', '[2]');
    await writeFile(`${folder}/${TREES}`, without);
    expect((await store.import([folder])).documents).toMatchObject({ changed: 1, unchanged: 2 });
    expect(await store.values('MATCH (d:Decision) RETURN d.title ORDER BY d.title, d.date')).toEqual([
      'Fietspaden langs kanalen',
      'Plan voor beken',
      'Plan voor bomen',
      'Subsidie grachten/sloten: 1,5 miljoen euro',
      'Vlaamse Landmaatschappij (VLM): benoeming lid raad van bestuur',
    ]);
    expect(await count('()-[:NEXT]->()')).toBe(0);
    await writeFile(`${folder}/${TREES}`, text);
    await store.import([folder]);
    expect(await store.dump()).toEqual(whole);
  });

  test('a document that is gone goes with what it alone had said, and only when asked to', async () => {
    const folder = await copy();
    await store.import([`${folder}/Landbouw en natuur`, `${folder}/fietsen.md`]);
    await store.clear();
    const kept = `${await temporaryFolder()}/kept`;
    await mkdir(`${kept}/Landbouw en natuur/Water in het landschap`, { recursive: true });
    await cp(`${folder}/${WATER}`, `${kept}/${WATER}`);
    await store.import([kept]);
    const water = await store.dump();
    await store.clear();
    await store.import([folder]);
    await rm(`${folder}/${TREES}`);
    await rm(`${folder}/fietsen.md`);
    expect((await store.import([folder])).documents.removed).toBe(0);
    expect((await store.import([folder], { prune: true })).documents.removed).toBe(2);
    expect(await store.dump()).toEqual(water);
  });

  test('the same bytes under another name add nothing', async () => {
    const folder = await copy();
    await store.import([folder]);
    const before = await store.dump();
    await cp(`${folder}/fietsen.md`, `${folder}/nog-eens.md`);
    expect((await store.import([folder])).documents).toMatchObject({ duplicate: 1, unchanged: 3 });
    expect(await store.dump()).toEqual(before);
  });

  test('a copy takes the place of a document that changes, and a document that becomes a copy goes', async () => {
    const folder = await copy();
    const [cycling, text] = [`${folder}/fietsen.md`, await readFile(`${folder}/fietsen.md`, 'utf8')];
    const paths = () => store.values('MATCH (d:Document) RETURN d.path ORDER BY d.path');
    await cp(cycling, `${folder}/a.md`);
    await store.import([folder]);
    expect(await paths()).toEqual([TREES, WATER, 'a.md']);
    await writeFile(`${folder}/a.md`, text.replace('Niemand', 'Iemand'));
    expect((await store.import([folder])).documents).toMatchObject({ changed: 1, new: 1, duplicate: 0 });
    expect(await paths()).toEqual([TREES, WATER, 'a.md', 'fietsen.md']);
    await writeFile(`${folder}/a.md`, text);
    expect((await store.import([folder])).documents).toMatchObject({ changed: 0, duplicate: 1 });
    expect(await paths()).toEqual([TREES, WATER, 'fietsen.md']);
  });

  test('two documents of one path are not mixed up: the second is refused', async () => {
    const [one, other] = [await copy(), await copy()];
    await writeFile(
      `${other}/fietsen.md`,
      (await readFile(`${other}/fietsen.md`, 'utf8')).replace('Niemand', 'Iemand'),
    );
    const { documents, refused } = await store.import([`${one}/fietsen.md`, `${other}/fietsen.md`]);
    expect(documents).toMatchObject({ new: 1, refused: 1 });
    expect(refused).toMatchObject([
      { path: 'fietsen.md', expected: 'one document of this path', got: 'another' },
    ]);
  });

  test('a document that was moved and pruned is there under its new path', async () => {
    const folder = await copy();
    await store.import([folder]);
    await rename(`${folder}/fietsen.md`, `${folder}/trappen.md`);
    await store.import([folder], { prune: true });
    expect(await store.values('MATCH (d:Document) RETURN d.path ORDER BY d.path')).toContain('trappen.md');
    expect(await count('(d:Document)')).toBe(3);
  });
});

test('a check reports and writes nothing', async () => {
  const report = await store.import([FAMILY], { check: true });
  expect(report).toMatchObject({ documents: { checked: 3 }, counts: { Reference: 10 } });
  expect(report.warnings).toHaveLength(1);
  expect(await store.dump()).toEqual([]);
});

test('documents that cannot be read are refused whole and told apart; the others go in', async () => {
  const folder = await temporaryFolder();
  await cp(MALFORMED, folder, { recursive: true });
  await writeFile(`${folder}/empty.md`, '\n');
  await writeFile(`${folder}/binary.md`, Buffer.from([35, 32, 0, 1]));
  await writeFile(`${folder}/latin1.md`, Buffer.from('# Caf\xe9', 'latin1'));
  await writeFile(`${folder}/large.md`, '#'.repeat((1 << 20) + 1));
  await cp(`${FAMILY}/fietsen.md`, `${folder}/good.md`);
  const report = await store.import([folder]);
  expect(report.documents).toMatchObject({ new: 1, refused: 10 });
  expect(report.refused.map(({ path, expected, got }) => `${path}: ${expected}, ${got}`)).toEqual(
    expect.arrayContaining([
      'empty.md: a document, an empty file',
      'binary.md: text, a binary file (a NUL at byte 2)',
      'latin1.md: UTF-8, bytes that are not',
      'large.md: at most 1 MiB, 1.0 MiB',
    ]),
  );
  expect(await count('(d:Document)')).toBe(1);
});

describe('a graph that was read by other rules', () => {
  const outdate = () => store.values("MATCH (d:Document) SET d.rules = 'of old', d.hash = 'of old'");

  test('is rebuilt from the texts that it keeps, with the same ids', async () => {
    await store.import([FAMILY]);
    const before = await store.dump();
    const imported = await store.values('MATCH (d:Document) RETURN toString(d.importedAt) ORDER BY d.id');
    expect((await store.rebuild()).documents).toMatchObject({ changed: 0, unchanged: 0 });
    await outdate();
    await store.values("MATCH (a:Agency) SET a.hash = 'of old', a.name = 'Een oude naam'");
    await store.values('MATCH (:Decision)-[link:CONCERNS]->() DELETE link');
    expect((await store.rebuild()).documents).toMatchObject({ changed: 3 });
    expect(await store.dump()).toEqual(before);
    expect(await store.values('MATCH (d:Document) RETURN toString(d.importedAt) ORDER BY d.id')).toEqual(
      imported,
    );
  });

  test('follows a list of names that has changed', async () => {
    await store.import([FAMILY]);
    const folder = await temporaryFolder();
    await writeFile(`${folder}/agencies.yaml`, '[{ slug: beken, name: Plan voor beken, shortName: Beken }]');
    await writeFile(`${folder}/programmes.yaml`, '[]');
    expect((await store.rebuild({ names: loadNames(folder) })).documents).toMatchObject({ changed: 3 });
    expect(await store.values('MATCH (a:Agency) RETURN a.slug')).toEqual(['beken']);
    expect(await count("(:Decision {title: 'Plan voor beken'})-[:CONCERNS]->(:Agency {slug: 'beken'})")).toBe(
      1,
    );
  });

  test('is read again by an import of the same documents', async () => {
    await store.import([FAMILY]);
    await outdate();
    expect((await store.import([FAMILY])).documents).toMatchObject({ changed: 3, unchanged: 0 });
    expect((await store.import([FAMILY])).documents).toMatchObject({ changed: 0, unchanged: 3 });
  });
});

test('the report counts each thing once, references without a title, and says where a citation leads nowhere', async () => {
  const report = await store.import([FAMILY]);
  expect(report.counts).toMatchObject({ Reference: 10, untitled: 1, Decision: 7, Agency: 1, Appointment: 1 });
  const text = reportText(report);
  expect(text).toContain('Documents: 3 new.');
  expect(text).toContain('10 references, 1 of them without a title, 9 citations, 7 decisions');
  expect(text).toContain('beken.md:16:71: expected a reference [9] in the list, but got none');
});

test('an import that is killed leaves whole documents, and the next one completes it', async () => {
  const folder = await temporaryFolder();
  const text = await readFile(SEED_DOCUMENT, 'utf8');
  for (let i = 0; i < 30; i++) await writeFile(`${folder}/${i}.md`, text.replace(/^# .*/u, `# Nummer ${i}`));
  const { child, ended } = start(['src/cli/main.ts', 'import', folder], { NEO4J_URI: store.uri });
  while ((await count('(:Document)')) === 0) await wait(5);
  child.kill('SIGKILL');
  expect((await ended).status, 'killed before it was done').toBeNull();
  const whole = await store.values(
    `MATCH (d:Document)<-[:FROM]-(p:Pledge)
     RETURN [COUNT { (d)-[:LISTS]->()-[:REFERS_TO]->() }, COUNT { (p)-[:HAS_COMMITMENT]->() }, COUNT { (p)-[:HAS_FINDING]->() }]`,
  );
  expect(whole).toHaveLength(Number(await count('(:Document)')));
  expect(new Set(whole.map(String))).toEqual(new Set(['29,8,7']));
  await store.import([folder]);
  const completed = await store.dump();
  await store.clear();
  await store.import([folder]);
  expect(completed).toEqual(await store.dump());
});

test('two imports at once give the graph of one', async () => {
  await store.import([FAMILY]);
  const before = await store.dump();
  await store.clear();
  await Promise.all([
    store.import([FAMILY]),
    store.import([FAMILY]),
    store.import([FAMILY], { force: true }),
  ]);
  expect(await store.dump()).toEqual(before);
});
