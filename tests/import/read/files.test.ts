import { mkdir, realpath, rename, symlink, writeFile } from 'node:fs/promises';
import { beforeAll, describe, expect, test } from 'vitest';
import { describe as describeProblem, PlainError } from '../../../src/errors.ts';
import { filesIn, find, placeOf, read } from '../../../src/import/read/files.ts';
import { sha256 } from '../../../src/import/slug.ts';
import { temporaryFolder } from '../../store.ts';

let folder: string;
beforeAll(async () => {
  folder = await temporaryFolder();
  await mkdir(`${folder}/Natuur/Bomen`, { recursive: true });
  for (const file of [
    'b.md',
    'Natuur/a.md',
    'Natuur/Bomen/c.md',
    'README.md',
    'Natuur/README.md',
    'notes.txt',
  ])
    await writeFile(`${folder}/${file}`, `# ${file}`);
  await writeFile(`${folder}/source.yaml`, 'source: https://example.org\nlicence: CC0\n');
});

describe('the documents of a folder', () => {
  test('are its Markdown files, those of folders below it too, in one order, and no README', async () => {
    expect((await find([folder])).map(({ path }) => path)).toEqual([
      'Natuur/Bomen/c.md',
      'Natuur/a.md',
      'b.md',
    ]);
  });

  test('have a path in the folder that is given, so that it may lie anywhere', async () => {
    const moved = `${await temporaryFolder()}/elsewhere`;
    const before = (await find([folder])).map(({ path }) => path);
    await rename(folder, moved);
    expect((await find([moved])).map(({ path }) => path)).toEqual(before);
    expect((await find([`${moved}/Natuur`])).map(({ path }) => path)).toEqual(['Bomen/c.md', 'a.md']);
    await rename(moved, folder);
  });

  test('were published where the folder that is given says', async () => {
    const origin = { source: 'https://example.org', licence: 'CC0' };
    expect((await find([folder]))[0]).toMatchObject(origin);
    expect((await find([`${folder}/Natuur`]))[0]).not.toHaveProperty('source');
  });

  test('are found once, at the widest path that is given, whichever comes first', async () => {
    const paths = [`${folder}/Natuur/a.md`, `${folder}/Natuur/Bomen`, folder, `${folder}/b.md`];
    for (const given of [paths, paths.toReversed()])
      expect((await find(given)).map(({ path }) => path).sort()).toEqual([
        'Natuur/Bomen/c.md',
        'Natuur/a.md',
        'b.md',
      ]);
    expect(
      (await filesIn([`${folder}/Natuur`], [await realpath(folder)])).found.map(({ path }) => path),
    ).toEqual(['Natuur/Bomen/c.md', 'Natuur/a.md']);
  });

  test('have the same path on every machine, whichever way it writes accents', async () => {
    const accents = await temporaryFolder();
    await writeFile(`${accents}/cafe\u0301.md`, '# x');
    expect((await find([accents])).map(({ path }) => path)).toEqual(['caf\u00e9.md']);
  });

  test('may be given one by one', async () => {
    expect((await find([`${folder}/b.md`, `${folder}/Natuur/a.md`])).map(({ path }) => path)).toEqual([
      'b.md',
      'a.md',
    ]);
  });

  test('are not found where nothing is', async () => {
    await expect(find([`${folder}/none`])).rejects.toThrow(
      new PlainError(`There is no file or folder ${folder}/none.`),
    );
  });
});

describe('what is no document', () => {
  test('is passed over, each file with the reason, and nothing of it is read', async () => {
    const odd = await temporaryFolder();
    await mkdir(`${odd}/__MACOSX/Natuur`, { recursive: true });
    await mkdir(`${odd}/.git`);
    await mkdir(`${odd}/map.md`);
    const names = [
      'X.MD',
      'x.markdown',
      'x.txt',
      'x.xml',
      'x.xlsx',
      '._a.md',
      '__MACOSX/Natuur/a.md',
      '.git/b.md',
      '.c.md',
    ];
    for (const name of [...names, 'a.md', 'README.md', 'source.yaml', 'map.md/d.md'])
      await writeFile(`${odd}/${name}`, '');
    await symlink('nergens.md', `${odd}/link.md`);
    await symlink('.', `${odd}/kring.md`);
    await symlink('a.md', `${odd}/ook.md`);
    const { found, passedOver } = await filesIn([odd]);
    expect(found.map(({ path }) => path)).toEqual(['a.md', 'map.md/d.md', 'ook.md']);
    const reason = 'expected a name that ends in .md, .jsonl, .ndjson, .json or .csv';
    expect(Object.fromEntries(passedOver.map(({ path, reason }) => [path, reason]))).toEqual({
      ...Object.fromEntries(names.slice(0, 5).map((name) => [name, reason])),
      '._a.md': 'written by macOS for itself',
      __MACOSX: 'written by macOS for itself',
      '.git': 'hidden',
      '.c.md': 'hidden',
      'link.md': 'a link to nothing',
      'kring.md': 'a link to a folder',
    });
  });

  test('is refused in a sentence where it is given itself', async () => {
    const odd = await temporaryFolder();
    await writeFile(`${odd}/x.txt`, '{}');
    await expect(find([`${odd}/x.txt`])).rejects.toThrow(
      new PlainError(
        `${odd}/x.txt is not imported: expected a name that ends in .md, .jsonl, .ndjson, .json or .csv.`,
      ),
    );
  });
});

describe('source.yaml', () => {
  test('tells of its folder and those below, the nearest one first, also of a file that is given itself', async () => {
    const two = await temporaryFolder();
    await mkdir(`${two}/A/B`, { recursive: true });
    for (const name of ['a.md', 'A/b.md', 'A/B/c.md']) await writeFile(`${two}/${name}`, '# x');
    await writeFile(`${two}/source.yaml`, 'source: https://example.org\n');
    await writeFile(`${two}/A/source.yaml`, '');
    await writeFile(`${two}/A/B/source.yaml`, 'licence: CC0\n');
    const origins = (paths: string[]) =>
      find(paths).then((found) => found.map(({ source, licence }) => source ?? licence ?? null));
    expect(await origins([two])).toEqual(['CC0', null, 'https://example.org']);
    expect(await origins([`${two}/A/B/c.md`])).toEqual(['CC0']);
  });

  test.each(['bron: https://example.org', 'source: [1]', '- source', 'source: "'])(
    'is refused when it says %j',
    async (text) => {
      const wrong = await temporaryFolder();
      await writeFile(`${wrong}/source.yaml`, text);
      await writeFile(`${wrong}/a.md`, '# x');
      await expect(find([wrong])).rejects.toThrow(
        'source.yaml must be YAML with `source` and `licence`, both texts.',
      );
    },
  );
});

describe('the texts of decisions', () => {
  const line = (title: string) => JSON.stringify({ date: '2021-06-18', title, text: 'Een tekst.' });
  let texts: string;
  beforeAll(async () => {
    texts = await temporaryFolder();
    await writeFile(`${texts}/a.jsonl`, `${line('Een')}\n\n${line('Twee')}\r\n${line('Drie')}`);
  });

  test('are the lines of a file, each a document that is known by its decision', async () => {
    const found = await find([texts]);
    expect(found.map(placeOf)).toEqual([1, 3, 4].map((number) => ({ path: 'a.jsonl', line: number })));
    const all = await Promise.all(found.map(read));
    expect(all.map(({ path }) => path)).toEqual(
      ['Een', 'Twee', 'Drie'].map((title) => `a.jsonl#2021-06-18 ${title}`),
    );
    expect(all[0]).toMatchObject({
      text: 'Een\n\nEen tekst.',
      decision: { date: '2021-06-18', title: 'Een' },
    });
  });

  test('have no lines but those with words, and the same bytes in a file with CRLF', async () => {
    const lines = [line('Een'), '', ' \t', line('Twee'), ''];
    const checksums: string[][] = [];
    for (const end of ['\n', '\r\n']) {
      const some = await temporaryFolder();
      await writeFile(`${some}/a.jsonl`, lines.join(end) + end);
      const found = await find([some]);
      expect(found.map(({ line }) => line?.number)).toEqual([1, 4]);
      checksums.push((await Promise.all(found.map(read))).map(({ checksum }) => checksum));
    }
    expect(checksums[0]).toEqual(checksums[1]);
  });

  test('name their decision where a line is refused, and warn of what is left out or doubtful', async () => {
    const some = await temporaryFolder();
    const good = { date: '2021-06-18', title: 'Een  titel', text: 'Tekst.' };
    await writeFile(
      `${some}/a.jsonl`,
      [
        { ...good, title: '' },
        { ...good, thema: 1, nr: 2 },
        { ...good, date: '2999-01-01' },
        { ...good, text: '<p>x</p>' },
      ]
        .map((one) => JSON.stringify(one))
        .join('\n'),
    );
    const [refused, ...others] = await find([some]);
    if (!refused) throw new Error('nothing found');
    await expect(read(refused)).rejects.toThrow('a.jsonl:1: 2021-06-18: expected a line such as');
    const warnings = (await Promise.all(others.map(read))).flatMap(({ warnings = [] }) =>
      warnings.map(describeProblem),
    );
    expect(warnings).toEqual([
      'a.jsonl:2: 2021-06-18 Een titel: expected no fields but date, title, type, uri, subtitle, meeting, ministers, themes, position and text, but got "thema, nr"; left out',
      'a.jsonl:3: 2999-01-01 Een titel: expected a date that has come, but got 2999-01-01; kept as printed',
      'a.jsonl:4: 2021-06-18 Een titel: expected a text in plain text, but got "<p>"; kept as printed, marks included',
    ]);
  });

  test('have checksums of their own lines: another line of the file changes none', async () => {
    const checksums = async () =>
      (await Promise.all((await find([texts])).map(read))).map(({ checksum }) => checksum);
    const before = await checksums();
    await writeFile(`${texts}/a.jsonl`, `${line('Een')}\n${line('Anders')}\n${line('Drie')}`);
    const after = await checksums();
    expect([after[0], after[2]]).toEqual([before[0], before[2]]);
    expect(after[1]).not.toBe(before[1]);
  });
});

test('a document is read with its bytes and their checksum', async () => {
  const [found] = await find([`${folder}/b.md`]);
  if (!found) throw new Error('nothing found');
  expect(await read(found)).toMatchObject({
    path: 'b.md',
    text: '# b.md',
    bytes: 6,
    checksum: sha256('# b.md'),
  });
});

describe('what is no document is refused with its place', () => {
  test.each([
    ['an empty file', ' \n', 'expected a document, but got an empty file'],
    ['a binary file', Buffer.from([35, 0]), 'expected text, but got a binary file (a NUL at byte 1)'],
    ['another encoding', Buffer.from('# Caf\xe9', 'latin1'), 'expected UTF-8, but got bytes that are not'],
    ['a book', '#'.repeat((1 << 20) + 1), 'expected at most 1 MiB, but got 1.0 MiB'],
  ])('%s', async (_, bytes, sentence) => {
    const file = `${await temporaryFolder()}/x.md`;
    await writeFile(file, bytes);
    const [found] = await find([file]);
    await expect(read(found as NonNullable<typeof found>)).rejects.toThrow(`x.md: ${sentence}`);
  });
});
