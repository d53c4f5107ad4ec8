import { describe, expect, test } from 'vitest';
import { ask } from '../../ask.ts';

interface Edge {
  readonly source: string;
  readonly target: string;
  readonly kind: string;
  readonly basis: string;
}

const edges = async (question: number, claims: boolean) => {
  const data = (await ask(
    `query ($question: Int!, $claims: Boolean!) {
       answer(question: $question) { network(claims: $claims) { edges { source target kind basis } } }
     }`,
    { question, claims },
  )) as { answer: { network: { edges: Edge[] } } };
  return data.answer.network.edges;
};

describe('the network of an answer', () => {
  test('joins both ends of each path by the relations that the path goes over, claims too', async () => {
    const { answer } = (await ask(
      '{ answer(question: 7) { network { nodes { key } edges { source target basis } } } paths(from: "FTI", to: "FIT", first: 1) { paths { hops { from { id } to { id } } } } }',
    )) as never as { answer: { network: { nodes: { key: string }[]; edges: Edge[] } } };
    const reached = new Set(['Agency:fit']);
    for (let i = 0; i < answer.network.nodes.length; i++)
      for (const { source, target } of answer.network.edges)
        if (reached.has(source) || reached.has(target)) reached.add(source).add(target);
    expect([...reached].sort()).toEqual(answer.network.nodes.map(({ key }) => key).sort());
  });

  test('leaves out claims that the answer does not go over, unless they are asked for', async () => {
    const claimed = (all: Edge[]) => all.filter(({ basis }) => basis === 'ASSESSMENT');
    expect(claimed(await edges(2, false))).toEqual([]);
    const [some, all] = [claimed(await edges(22, false)), claimed(await edges(22, true))];
    expect(some.length).toBeLessThan(all.length);
  });
});
