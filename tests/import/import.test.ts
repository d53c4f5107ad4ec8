import { cp, mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { setTimeout as wait } from 'node:timers/promises';
import { beforeEach, describe, expect, test } from 'vitest';
import { describe as describeProblem } from '../../src/errors.ts';
import { loadNames } from '../../src/import/recognise/names.ts';
import type { Report } from '../../src/import/report.ts';
import { reportText } from '../../src/import/reportText.ts';
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

  const paths = () => store.values('MATCH (d:Document) RETURN d.path ORDER BY d.path');
  const pledges = () =>
    store.values('MATCH (a:PolicyArea)<-[:PART_OF]-(p:Pledge) RETURN a.slug + " " + p.title ORDER BY a.slug');

  test('the same bytes under two names are two documents, which a warning says', async () => {
    const folder = await copy();
    await store.import([folder]);
    await cp(`${folder}/fietsen.md`, `${folder}/trappen.md`);
    const { documents, warnings } = await store.import([folder]);
    expect(documents).toMatchObject({ new: 1, unchanged: 3 });
    expect(warnings.map(describeProblem)).toContain(
      'trappen.md: expected bytes that no other document has, but got those of fietsen.md; read as a document of its own',
    );
    expect(await pledges()).toContain('trappen Fietsen');
  });

  test('a file whose bytes become those of another keeps its pledge', async () => {
    const folder = await copy();
    await store.import([folder]);
    await cp(`${folder}/fietsen.md`, `${folder}/${TREES}`);
    expect((await store.import([folder])).documents).toMatchObject({
      changed: 1,
      unchanged: 2,
      duplicate: 0,
    });
    expect(await paths()).toEqual([TREES, WATER, 'fietsen.md']);
    expect(await pledges()).toContain('landbouw-en-natuur/bomen Fietsen');
  });

  test('a document that was moved is in its new policy area alone, and the report names both paths', async () => {
    const folder = await copy();
    await store.import([folder]);
    await mkdir(`${folder}/Verkeer`);
    await rename(`${folder}/fietsen.md`, `${folder}/Verkeer/trappen.md`);
    const report = await store.import([folder]);
    expect(report.documents).toMatchObject({ moved: 1, unchanged: 2, removed: 0 });
    expect(reportText(report)).toContain('Moved: Verkeer/trappen.md, before fietsen.md.');
    expect(await paths()).toEqual([TREES, WATER, 'Verkeer/trappen.md']);
    const moved = await store.dump();
    await store.clear();
    await store.import([folder]);
    expect(moved).toEqual(await store.dump());
  });

  test('a file that was imported by itself, and a folder within another, get their place with the whole folder', async () => {
    const folder = await copy();
    const { warnings } = await store.import([
      `${folder}/${TREES}`,
      `${folder}/Landbouw en natuur/Water in het landschap`,
    ]);
    expect(warnings.map(describeProblem)).toContain(
      'bossen.md: expected a folder that names its policy area, but got a single file; its policy area is "bossen"',
    );
    expect(await paths()).toEqual(['beken.md', 'bossen.md']);
    expect((await store.import([folder])).documents).toMatchObject({ moved: 2, new: 1 });
    const whole = await store.dump();
    expect(
      (await store.import([`${folder}/${TREES}`, `${folder}/Landbouw en natuur`])).documents,
    ).toMatchObject({
      unchanged: 2,
    });
    expect(await store.dump()).toEqual(whole);
    await store.clear();
    await store.import([folder]);
    expect(whole).toEqual(await store.dump());
  });

  test('two folders with the same path do not replace each other', async () => {
    const [one, other] = [await copy(), await copy()];
    const text = await readFile(`${other}/fietsen.md`, 'utf8');
    await writeFile(`${other}/fietsen.md`, text.replace('Niemand', 'Iemand'));
    await store.import([one]);
    const report = await store.import([other]);
    expect(report.documents).toMatchObject({ new: 1, duplicate: 2 });
    const own = report.changes.find(({ outcome }) => outcome === 'new')?.path ?? '';
    expect(own).toMatch(/^fietsen \(.*family\)\.md$/);
    expect(reportText(report)).toContain(`fietsen.md, which another document has; read as ${own}`);
    expect(await paths()).toEqual([TREES, WATER, own, 'fietsen.md'].sort());
    expect((await store.import([one, other])).documents).toMatchObject({ unchanged: 4, duplicate: 2 });
    await writeFile(`${other}/fietsen.md`, text.replace('Niemand', 'Men'));
    expect((await store.import([other])).documents).toMatchObject({ changed: 1 });
    expect(await paths()).toHaveLength(4);
  });

  test('two documents of one heading and number in one policy area are told of', async () => {
    const folder = await copy();
    const text = await readFile(`${folder}/${TREES}`, 'utf8');
    await writeFile(`${folder}/Landbouw en natuur/nog.md`, text.replace('Er is nog werk', 'Er is veel werk'));
    const heading = (report: Report) =>
      report.warnings.map(describeProblem).filter((one) => one.includes('a heading and'));
    const said = `:1: expected a heading and a number of its own in its policy area, but got those of ${TREES}; read as a pledge of its own`;
    expect(heading(await store.import([folder]))).toEqual([`Landbouw en natuur/nog.md${said}`]);
    await writeFile(
      `${folder}/Landbouw en natuur/later.md`,
      text.replace('Er is nog werk', 'Er is geen werk'),
    );
    expect(heading(await store.import([folder]))).toHaveLength(1);
    await mkdir(`${folder}/Elders`);
    await writeFile(`${folder}/Elders/nog.md`, text.replace('Er is nog werk', 'Alles is klaar'));
    expect(heading(await store.import([folder]))).toEqual([]);
  });

  test('a document that cannot be read any more is refused, and the graph keeps what it said', async () => {
    const folder = await copy();
    await store.import([folder]);
    await writeFile(`${folder}/fietsen.md`, 'Geen titel');
    const { refused } = await store.import([folder], { prune: true });
    expect(refused).toMatchObject([{ made: 'the graph keeps what the document said before' }]);
    expect(await paths()).toContain('fietsen.md');
  });
});

describe('pruning', () => {
  test('takes only what came from the same folder, and says what is gone where it is not asked to', async () => {
    const folder = await temporaryFolder();
    await cp(FAMILY, `${folder}/a`, { recursive: true });
    await mkdir(`${folder}/b`);
    await writeFile(
      `${folder}/b/b.md`,
      (await readFile(`${FAMILY}/fietsen.md`, 'utf8')).replace('Niemand', 'Iemand'),
    );
    await store.import([`${folder}/a`, `${folder}/b`]);
    await rm(`${folder}/a/fietsen.md`);
    const kept = await store.import([`${folder}/b`], { prune: true });
    expect(kept.documents.removed).toBe(0);
    const report = await store.import([`${folder}/a`]);
    expect(report).toMatchObject({ gone: ['fietsen.md'], documents: { removed: 0 } });
    expect(reportText(report)).toContain('and kept; --prune removes them: fietsen.md.');
    expect((await store.import([`${folder}/a`], { prune: true })).changes).toEqual([
      { outcome: 'removed', path: 'fietsen.md', other: [] },
    ]);
    expect(await count('(d:Document)')).toBe(3);
    expect((await store.import([`${folder}/a/${TREES}`], { prune: true })).documents).toMatchObject({
      unchanged: 1,
      removed: 0,
    });
  });

  test('of an empty folder is refused, as a volume that is not mounted is one', async () => {
    const folder = `${await temporaryFolder()}/mounted`;
    await cp(FAMILY, folder, { recursive: true });
    await store.import([folder]);
    await rm(folder, { recursive: true });
    await mkdir(folder);
    await expect(store.import([folder], { prune: true })).rejects.toThrow(
      /^There is no document in .*mounted, from which 3 documents were imported\. Nothing was removed: is its volume mounted\?$/,
    );
    expect((await store.import([folder])).gone).toHaveLength(3);
    expect(await count('(d:Document)')).toBe(3);
  });

  test('never takes the last document', async () => {
    const folder = await temporaryFolder();
    await cp(`${FAMILY}/fietsen.md`, `${folder}/a.md`);
    await store.import([folder]);
    await rename(`${folder}/a.md`, `${folder}/b.md`);
    await writeFile(`${folder}/b.md`, 'Geen titel');
    await expect(store.import([folder], { prune: true })).rejects.toThrow(
      '--prune would remove the last document of the graph. Nothing was removed.',
    );
    expect(await count('(d:Document)')).toBe(1);
  });

  test('asks before anything is written, and does what the answer is', async () => {
    const folder = await temporaryFolder();
    await cp(FAMILY, folder, { recursive: true });
    await store.import([folder]);
    await rm(`${folder}/fietsen.md`);
    const asked: string[][] = [];
    const confirm = (answer: boolean) => async (gone: readonly { path: string }[]) => {
      asked.push(gone.map(({ path }) => path));
      return answer;
    };
    const no = await store.import([folder], { prune: true, confirm: confirm(false) });
    expect(no).toMatchObject({ gone: ['fietsen.md'], documents: { removed: 0 } });
    expect((await store.import([folder], { prune: true, confirm: confirm(true) })).documents.removed).toBe(1);
    await store.import([folder], { prune: true, confirm: confirm(true) });
    expect(asked).toEqual([['fietsen.md'], ['fietsen.md']]);
  });
});

test('two folders whose names differ in signs alone are one policy area, which a warning says', async () => {
  const folder = await temporaryFolder();
  for (const name of ['Média', 'Media!']) {
    await mkdir(`${folder}/${name}`);
    await cp(`${FAMILY}/fietsen.md`, `${folder}/${name}/${name}.md`);
  }
  const { warnings } = await store.import([folder]);
  expect(warnings.map(describeProblem)).toContain(
    'Média/Média.md: expected the folder "Media!", but got "Média"; both are one policy area or chapter',
  );
});

test('a document below more folders than the graph can follow is refused; one below a folder without letters has an area', async () => {
  const folder = await temporaryFolder();
  const deep = Array.from({ length: 10 }, (_, i) => `m${i}`).join('/');
  for (const name of [deep, '★']) {
    await mkdir(`${folder}/${name}`, { recursive: true });
    await cp(`${FAMILY}/fietsen.md`, `${folder}/${name}/a.md`);
  }
  const { documents, refused } = await store.import([folder]);
  expect(documents).toMatchObject({ new: 1, refused: 1 });
  expect(refused).toMatchObject([{ expected: 'at most 9 folders', got: '10' }]);
  expect(await store.values("MATCH (a:PolicyArea {name: '★'}) RETURN size(a.slug)")).toEqual([8]);
});

test('a check reports and writes nothing', async () => {
  const report = await store.import([FAMILY], { check: true });
  expect(report).toMatchObject({ documents: { checked: 3 }, counts: { Reference: 10 } });
  expect(report.warnings).toHaveLength(3);
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
