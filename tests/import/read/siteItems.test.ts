import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { filesIn, read } from '../../../src/import/read/files.ts';
import { SITE } from '../../folders.ts';
import { temporaryFolder } from '../../store.ts';

/** What the files of a new folder say, or the sentence by which each is refused. */
async function readAll(files: Record<string, string>) {
  const folder = await temporaryFolder();
  for (const [name, text] of Object.entries(files)) await writeFile(join(folder, name), text);
  const { found } = await filesIn([folder]);
  return Promise.all(
    found.map((one) =>
      read(one).then(
        ({ path, text, decision, line }) => ({ path, text, decision, line: line?.number }),
        (error: Error) => error.message,
      ),
    ),
  );
}

const items = (await readFile(`${SITE}/items.ndjson`, 'utf8'))
  .trim()
  .split('\n')
  .map((line) => JSON.parse(line) as object);

test('a page, a single item and NDJSON of the public site say the same', async () => {
  const page = await readAll({
    'besluiten.json': `\uFEFF${JSON.stringify({ links: {}, data: items }, null, 2)}`,
  });
  const lines = await readAll({ 'besluiten.ndjson': items.map((one) => JSON.stringify(one)).join('\r\n') });
  const single = await readAll({ 'besluiten.json': JSON.stringify({ data: items[0] }) });
  const bare = await readAll({ 'besluiten.json': JSON.stringify(items[0], null, 1) });
  const said = (all: Awaited<ReturnType<typeof readAll>>) =>
    all.map((one) => (typeof one === 'string' ? one : [one.text, one.decision]));
  expect(said(page)).toHaveLength(7);
  expect(said(page)).toEqual(said(lines));
  expect(said(single)).toEqual(said(lines).slice(0, 1));
  expect(said(bare)).toEqual(said(single));
});

test('an item says who proposes, when in Brussels, its formal name, and its text in paragraphs', async () => {
  const [first, second, , joint, , , last] = await readAll({
    'besluiten.ndjson': items.map((one) => JSON.stringify(one)).join('\n'),
  });
  expect(first).toMatchObject({
    path: 'besluiten.ndjson#2021-10-22 FIT en VLAIO: vervanging lid raad van bestuur',
    text: 'FIT en VLAIO: vervanging lid raad van bestuur\n\nDe Vlaamse Regering vervangt Koen Proefman door Thomas Voorbeeld als lid van de raad van bestuur van het agentschap.\n\nZe gaat in.',
    decision: {
      ...{ date: '2021-10-22', time: '10:00', meeting: 'M1', type: 'Nota', position: 1, themes: ['t-1'] },
      uri: 'http://example.org/id/nieuwsbericht/A1',
      proposers: [{ name: 'Jan Proefman', office: 'Vlaams minister van Voorbeelden' }],
    },
  });
  expect(second).toMatchObject({
    text: 'Steun aan proeven\n\nVoorontwerp van besluit van de Vlaamse Regering over steun aan proeven\n\nDe Vlaamse Regering hecht haar principiële goedkeuring aan het besluit.\n\nOver het ontwerp wordt het advies ingewonnen van de SERV.',
    decision: { subtitle: 'Voorontwerp van besluit van de Vlaamse Regering over steun aan proeven' },
  });
  expect(joint).toMatchObject({
    decision: {
      proposers: [{ name: 'Jan Proefman' }, { name: 'Ilse Van Voorbeeld' }],
      offices: ['Vlaams minister van Proeven, Testen en Toetsen', 'Vlaams minister van Voorbeelden'],
    },
  });
  expect(last).toMatchObject({ text: 'Stand van zaken', decision: { date: '2022-06-17', time: '23:30' } });
});

test('a table has date and title, and other columns by their header', async () => {
  const rows = await readAll({
    'a.csv':
      '\uFEFFTitle;Date;Minister;Office;Nr\n"Een ""titel""\n met; meer";2021-06-18;Jan Proefman;Vlaams minister;7\nTwee;2021-06-19\n',
    'b.csv': 'date,title,text,uri\n2021-06-18,Drie,"Een tekst, in een cel.",https://example.org/3\n',
  });
  expect(rows).toEqual([
    {
      path: 'a.csv#2021-06-18 Een "titel" met; meer',
      text: 'Een "titel"\n met; meer',
      line: 2,
      decision: {
        ...{ date: '2021-06-18', title: 'Een "titel"\n met; meer', type: null },
        proposers: [{ name: 'Jan Proefman', office: 'Vlaams minister' }],
      },
    },
    {
      path: 'a.csv#2021-06-19 Twee',
      text: 'Twee',
      line: 4,
      decision: { date: '2021-06-19', title: 'Twee', type: null },
    },
    {
      path: 'b.csv#2021-06-18 Drie',
      text: 'Drie\n\nEen tekst, in een cel.',
      line: 2,
      decision: { date: '2021-06-18', title: 'Drie', type: null, uri: 'https://example.org/3' },
    },
  ]);
});

test.each([
  ['a.json', '{"data": [{"type": 1},\n {]}', 'a.json:2:3: expected a page of items', 'but got "]}"'],
  ['a.json', '', 'a.json:1:1: expected a page of items', 'but got nothing'],
  ['a.json', '[1]', 'a.json:1: expected a line such as', 'but got "1"'],
  ['a.json', '{"data": [\n{"attributes": {"title": "Een"}}]}', 'a.json:2: Een: expected an item of the site', 'with a meetingDate, but got nothing'],
  ['a.ndjson', '{"data": []}', 'a.ndjson:1: expected one item on a line', 'but got a page of 0 items'],
  ['a.ndjson', '{"attributes": 7}', 'a.ndjson:1: expected an item of the site', 'but got "7"'],
  ['a.csv', 'datum,titel\n1,2\n', 'a.csv:1: expected a header with date and title', 'but got "datum,titel"'],
  ['a.csv', '', 'a.csv:1: expected a header with date and title', 'but got nothing'],
  ['a.csv', 'date,title\n18/06/2021,Een\n', 'a.csv:2: 18/06/2021 Een: expected', 'with a date, but got "18/06/2021"'],
  ['a.csv', 'date,title\n2021-06-18,"Een\n', 'a.csv:2: expected rows of a CSV file', 'but got Quote Not Closed: the parsing is finished with an opening quote'],
])('%s with %j is refused in a sentence', async (name, text, start, end) => {
  const [refused, ...others] = await readAll({ [name]: text });
  expect(others).toEqual([]);
  expect(refused).toEqual(expect.stringMatching(/^.*$/));
  expect(String(refused).startsWith(start), String(refused)).toBe(true);
  expect(refused).toContain(end);
}); // prettier-ignore
