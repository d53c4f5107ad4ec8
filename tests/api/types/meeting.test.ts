import { expect, test } from 'vitest';
import { ask } from '../../ask.ts';

interface Listed {
  meetings: { nodes: { date: string; times: string[]; decisions: { totalCount: number } }[] };
}
const meetings = async (args: string) =>
  (
    (await ask(
      `{ meetings(first: 100, ${args}) { nodes { date times decisions { totalCount } } } }`,
    )) as Listed
  ).meetings.nodes;

test('a meeting has the decisions of its day, and the hour in Brussels', async () => {
  expect(
    await ask('{ meeting(date: "2020-12-18") { date times decisions { totalCount nodes { date } } } }'),
  ).toEqual({
    meeting: {
      date: '2020-12-18',
      times: ['10:00'],
      decisions: { totalCount: 2, nodes: [{ date: '2020-12-18' }, { date: '2020-12-18' }] },
    },
  });
  expect(await ask('{ meeting(date: "2020-12-25") { date } }')).toEqual({ meeting: null });
});

test('meetings of more than one decision are the four that the document lists twice', async () => {
  const busy = await meetings(
    'where: { decisions: { count: { gte: 2 } } }, orderBy: { field: DATE, direction: ASC }',
  );
  expect(busy.map(({ date, decisions }) => [date, decisions.totalCount])).toHaveLength(4);
  expect(busy.every(({ decisions }) => decisions.totalCount === 2)).toBe(true);
});

test('meetings come newest first, and can be asked for between two days', async () => {
  const dates = (await meetings('where: {}')).map(({ date }) => date);
  expect(dates).toHaveLength(25);
  expect(dates).toEqual(dates.toSorted().reverse());
  const of2021 = await meetings('where: { date: { gte: "2021-01-01", lte: "2021-12-31" } }');
  expect(of2021.map(({ date }) => date.slice(0, 4))).toEqual(Array(of2021.length).fill('2021'));
});
