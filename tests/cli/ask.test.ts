import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { questions } from '../../src/api/catalogue.ts';
import { askCommand } from '../../src/cli/ask.ts';
import { PlainError } from '../../src/errors.ts';
import { address, ask as askGraph } from '../ask.ts';
import { cli, output } from '../command.ts';

const ask = (number: string | undefined, ...given: string[]) =>
  output(() => askCommand(number, { var: given }), { NEO4J_URI: address.uri });
const question = (number: number) =>
  questions.find((one) => one.number === number) as (typeof questions)[number];

test('ask without a number lists the questions, each in two languages', async () => {
  const lines = (await ask(undefined)).split('\n');
  expect(lines.slice(0, 2)).toEqual([` 1  ${question(1).nl}`, `    ${question(1).en}`]);
  expect(lines).toHaveLength(2 * questions.length + 1);
});

test('ask --json prints the catalogue, or the data of an answer, for programs', async () => {
  const json = (number?: string) =>
    output(() => askCommand(number, { var: [], json: true }), { NEO4J_URI: address.uri });
  expect(JSON.parse(await json())).toEqual(questions);
  expect(JSON.parse(await json('2'))).toEqual(await askGraph(question(2).operation));
});

describe('ask prints the question and its answer', () => {
  const answered = async (number: number, ...given: string[]) => {
    const [nl, en, empty, ...answer] = (await ask(String(number), ...given)).split('\n');
    expect([nl, en, empty]).toEqual([question(number).nl, question(number).en, '']);
    return parse(answer.join('\n')) as unknown;
  };

  test('as it stands in the catalogue, pages as lists', async () => {
    expect(await answered(21)).toMatchObject({
      programmes: [
        { name: 'FIT Corona Exit-plan', agencies: { totalCount: 2 }, oldest: [{ date: '2020-06-05' }] },
        {},
        {},
        {},
        {},
      ],
    });
  });

  test('of another agency, by any of its names', async () => {
    expect(await answered(5, 'agency=Flanders Investment & Trade')).toMatchObject({
      agency: { appointments: { totalCount: 10 } },
    });
    expect(await answered(5, 'agency=vlam')).toMatchObject({ agency: { appointments: { totalCount: 0 } } });
  });

  test('of several, parted by commas', async () => {
    const given = 'agencies=F.T.I vzw, Instituut voor Tropische Geneeskunde';
    expect(await answered(1, given)).toMatchObject({ decisions: { totalCount: 1 } });
  });

  test('with a number and other values as GraphQL writes them', async () => {
    expect(await answered(21, 'count=2')).toMatchObject({ programmes: [{}, {}] });
  });
});

describe('what ask cannot do is one sentence, with what to do', () => {
  test.each([
    ['a question that is not there', '99', [], 'There is no question 99. To list all questions: npm run ask'],
    [
      'a variable that the question has not',
      '7',
      ['form=VLAM'],
      '--var form=VLAM: this question has no variable "form". It has: from="FTI", to="FIT", hops=6.',
    ],
    ['a name of nothing', '5', ['agency=VLAOI'], /^--var agency: .*"VLAOI".* Did you mean .*"VLAIO"/],
    ['a value of another type', '7', ['hops=many'], /hops/],
  ])('%s', async (_, number, given, sentence) => {
    const refused = ask(number, ...given);
    await expect(refused).rejects.toThrow(sentence);
    await expect(refused).rejects.toBeInstanceOf(PlainError);
  });

  test('a name that nothing has, with the nearest, and status 1', async () => {
    const { status, stdout, stderr } = await cli(['ask', '7', '--var', 'from=VLAM', '--var', 'to=FITT'], {
      NEO4J_URI: address.uri,
    });
    expect({ status, stdout }).toEqual({ status: 1, stdout: '' });
    expect(stderr).toMatch(/"FITT"\. Did you mean "FIT"/);
    expect(stderr.trim().split('\n')).toHaveLength(1);
  });
});
