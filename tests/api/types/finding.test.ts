import { expect, test } from 'vitest';
import { ask } from '../../ask.ts';

test('the points of the assessment come in order, each with what it cites', async () => {
  const { findings } = (await ask(
    '{ findings(orderBy: { field: ORDER, direction: ASC }) { nodes { order references(first: 100) { totalCount nodes { index } } } } }',
  )) as {
    findings: { nodes: { order: number; references: { totalCount: number; nodes: { index: number }[] } }[] };
  };
  expect(findings.nodes.map(({ order, references }) => [order, references.totalCount])).toEqual([
    [1, 1], [2, 4], [3, 2], [4, 3], [5, 6], [6, 4], [7, 9],
  ]); // prettier-ignore
  const cited = findings.nodes.flatMap(({ references }) => references.nodes.map(({ index }) => index));
  expect(cited.sort((a, b) => a - b)).toEqual(Array.from({ length: 29 }, (_, i) => i));
});

test('what supports the fourth, on Brexit, are the decisions 7, 8 and 9: by citation, which is a claim', async () => {
  expect(
    await ask(`{ findings(where: { order: { eq: 4 } }) { nodes {
      text
      references(orderBy: { field: INDEX, direction: ASC }) { edges { node { index } evidence { basis claim words } } }
      decisions { totalCount } } } }`),
  ).toEqual({
    findings: {
      nodes: [
        {
          text: expect.stringContaining('Brexit') as string,
          references: {
            edges: [7, 8, 9].map((index) => ({
              node: { index },
              evidence: { basis: 'ASSESSMENT', claim: true, words: [`\\[${index}\\]`] },
            })),
          },
          decisions: { totalCount: 3 },
        },
      ],
    },
  });
});

test('findings can be asked for by what they cite, and most first', async () => {
  const orders = async (args: string) => {
    const { findings } = (await ask(`{ findings(${args}) { nodes { order } } }`)) as {
      findings: { nodes: { order: number }[] };
    };
    return findings.nodes.map(({ order }) => order);
  };
  expect(await orders('where: { references: { some: { index: { eq: 16 } } } }')).toEqual([6]);
  expect(await orders('where: { decisions: { some: { agencies: { any: ["VLAM"] } } } }')).toEqual([2]);
  expect(await orders('where: { text: { contains: "brexit" } }')).toEqual([4]);
  expect(await orders('first: 2, orderBy: { field: REFERENCES, direction: DESC }')).toEqual([7, 5]);
});
