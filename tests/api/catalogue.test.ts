import { describe, expect, test } from 'vitest';
import { questions } from '../../src/api/catalogue.ts';
import { ask, post, reader } from '../ask.ts';
import { TESTS } from '../folders.ts';
import { openYoga } from '../../src/server/yoga.ts';
import { postTo } from '../post.ts';
import { silentLists } from './cut.ts';

describe.each(questions)('question $number: $en', ({ number, operation, variables }) => {
  test('has the reviewed answer on the seed', async () => {
    const name = String(number).padStart(2, '0');
    await expect(`${JSON.stringify(await ask(operation), null, 1)}\n`).toMatchFileSnapshot(
      `${TESTS}/answers/${name}.json`,
    );
  });
  test('can be asked as it stands: every variable has a default', () => {
    expect(variables.filter((variable) => variable.default === null)).toEqual([]);
  });
  test('says of each list whether more follow', () => {
    expect(silentLists(operation)).toEqual([]);
  });
});

test('no two questions have one number', () => {
  expect(new Set(questions.map(({ number }) => number)).size).toBe(questions.length);
});

test('the catalogue can be asked for', async () => {
  const { questions: found } = (await ask(
    '{ questions(tag: "meetings") { number nl operation variables { name default } hash } }',
  )) as {
    questions: object[];
  };
  expect(found.length).toBeGreaterThan(1);
  expect(found[0]).toMatchObject({ number: 6, nl: 'Wat besliste dezelfde ministerraad nog?' });
});

describe('an operation of the catalogue can be asked by its hash', () => {
  const { hash } = questions[0] as (typeof questions)[number];
  const body = JSON.stringify({ extensions: { persistedQuery: { version: 1, sha256Hash: hash } } });
  test('with the answer of the operation itself', async () => {
    expect(await (await post(body)).json()).toMatchObject({ data: { decisions: { totalCount: 1 } } });
  });
  test('but not another by a hash that none of them has', async () => {
    const unknown = { extensions: { persistedQuery: { version: 1, sha256Hash: '0'.repeat(64) } } };
    expect(await (await post(JSON.stringify(unknown))).json()).toMatchObject({
      errors: [{ message: 'PersistedQueryNotFound', extensions: { code: 'PERSISTED_QUERY_NOT_IN_LIST' } }],
    });
  });
  test('and where the server wants it, no other operation is answered', async () => {
    const strict = openYoga({ reader, onlyCatalogue: true });
    const send = async (text: string) => (await postTo(strict, text)).json();
    expect(await send(body)).toMatchObject({ data: { decisions: { totalCount: 1 } } });
    expect(await send('{"query":"{ __typename }"}')).toEqual({
      errors: [
        {
          message:
            'This server answers only the questions of its catalogue: send the hash of a question, and no `query`.',
          extensions: { code: 'ONLY_CATALOGUE' },
        },
      ],
    });
    expect((await strict.fetch('http://localhost/export/graph.csv')).status).toBe(403);
  });
});
