import { mkdir, rename, writeFile } from 'node:fs/promises';
import { beforeAll, describe, expect, test } from 'vitest';
import { PlainError } from '../../../src/errors.ts';
import { find, placeOf, read } from '../../../src/import/read/files.ts';
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
