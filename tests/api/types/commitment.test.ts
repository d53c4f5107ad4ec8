import { expect, test } from 'vitest';
import { ask } from '../../ask.ts';

interface Listed {
  commitments: { nodes: { order: number; text: string; textAsPrinted: string; context: boolean }[] };
}
const commitments = async (args: string) =>
  (
    (await ask(
      `{ commitments(first: 100, orderBy: { field: ORDER, direction: ASC }${args}) { nodes { order text textAsPrinted context } } }`,
    )) as Listed
  ).commitments.nodes;

test('the sentences of a pledge come in order, the first of them context', async () => {
  const all = await commitments('');
  expect(all.map(({ order }) => order)).toEqual([1, 2, 3, 4, 5, 6, 7, 8]);
  expect(all.map(({ context }) => context)).toEqual([true, ...Array<boolean>(7).fill(false)]);
});

test("a sentence is read without the PDF's hyphens, and kept as it was printed", async () => {
  const second = (await commitments(', where: { text: { contains: "handelsbeperkende" } }'))[0];
  expect(second?.text).toContain('de ondersteuning van Vlaamse bedrijven');
  expect(second?.textAsPrinted).toContain('de onder-steuning van Vlaamse bedrijven');
});

test('promises can be asked for without their context, and by the agency that they name', async () => {
  expect(await commitments(', where: { context: { eq: false } }')).toHaveLength(7);
  expect((await commitments(', where: { agencies: { any: ["VLAIO"] } }')).map(({ order }) => order)).toEqual([
    5,
  ]);
});

test('it leads to its pledge, and to the agencies that it names, with the words', async () => {
  expect(
    await ask(`{ commitments(where: { agencies: { any: ["VLAIO"] } }) { nodes {
      pledge { number } agencies(orderBy: { field: NAME, direction: ASC }) { edges { node { slug } evidence { basis claim words } } } } } }`),
  ).toEqual({
    commitments: {
      nodes: [
        {
          pledge: { number: '4.3.1' },
          agencies: {
            edges: [
              { node: { slug: 'fit' }, evidence: { basis: 'PLEDGE', claim: false, words: ['FIT'] } },
              { node: { slug: 'vlaio' }, evidence: { basis: 'PLEDGE', claim: false, words: ['VLAIO'] } },
            ],
          },
        },
      ],
    },
  });
});
