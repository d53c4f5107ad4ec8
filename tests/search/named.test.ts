import { describe, expect, test } from 'vitest';
import { openGraph } from '../../src/graph/engine/graph.ts';
import { idsNamed, named } from '../../src/search/named.ts';
import { reader, statements } from '../ask.ts';

const graph = openGraph({ reader });
const ids = (...names: string[]) => idsNamed(graph, 'of:', names);

describe('a name stands for', () => {
  test.each([
    ['its id', 'Agency:fit', 'Agency:fit'],
    ['its key', 'fit', 'Agency:fit'],
    ['its short name, in any case', 'Fit', 'Agency:fit'],
    ['its official name', 'Vlaams Agentschap voor Internationaal Ondernemen', 'Agency:fit'],
    ['its name in English', 'Flanders Investment & Trade', 'Agency:fit'],
    ['its name without its signs', 'flanders investment trade', 'Agency:fit'],
    ['a programme', 'Plan Vlaamse Veerkracht', 'Programme:plan-vlaamse-veerkracht'],
    ['a policy area', 'Buitenlands beleid en toerisme', 'PolicyArea:buitenlands-beleid-en-toerisme'],
    ['a meeting, by its day', '2021-11-26', 'Meeting:2021-11-26'],
  ])('what has %s: %s', async (_, name, id) => expect(await ids(name)).toEqual([id]));
});

test('several names are looked for at once, and come in their order with their degree', async () => {
  statements.length = 0;
  const starts = await named(graph, 'of:', ['VLAM', 'FIT']);
  expect(starts.map(({ id }) => id)).toEqual(['Agency:vlam', 'Agency:fit']);
  expect(starts[1]?.degree).toBeGreaterThan(starts[0]?.degree ?? NaN);
  expect(statements).toHaveLength(1);
});

test('without names nothing is asked', async () => {
  statements.length = 0;
  expect(await ids()).toEqual([]);
  expect(statements).toHaveLength(0);
});

describe('a name of nothing is a mistake of the caller, with the nearest', () => {
  test.each([
    ['a letter too many', 'FITT', 'Did you mean "FIT"'],
    ['letters that changed places', 'VLAOI', '"VLAIO"'],
    ['a word that is written almost so', 'Flandres Investment', '"FIT"'],
    ['nothing that is near', 'xyzzy', 'xyzzy'],
    ['nothing', '', '""'],
  ])('%s: "%s"', async (_, name, words) => {
    await expect(ids(name)).rejects.toMatchObject({
      message: expect.stringContaining(words) as string,
      extensions: { code: 'BAD_USER_INPUT' },
    });
  });

  test('which is told by the argument it was given for, and cut where it is long', async () => {
    const error = (await ids('x'.repeat(500)).catch((error: Error) => error)) as Error;
    expect(error.message).toMatch(/^of:/);
    expect(error.message.length).toBeLessThan(200);
  });
});

test('no text is Cypher or Lucene', async () => {
  for (const name of ['fit" OR 1=1', "') RETURN 1 //", '* OR *', 'searchName:fit', '\\', '~', '[a TO z]'])
    await expect(ids(name), name).rejects.toMatchObject({ extensions: { code: 'BAD_USER_INPUT' } });
});
