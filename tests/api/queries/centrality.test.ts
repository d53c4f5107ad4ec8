import { describe, expect, test } from 'vitest';
import { ask, tryAsk } from '../../ask.ts';

interface Ranked {
  centrality: { totalCount: number; nodes: { score: number; node: { id: string; degree: number } }[] };
}
const ranking = async (args: string) =>
  ((await ask(`{ centrality(${args}) { totalCount nodes { score node { id degree } } } }`)) as Ranked)
    .centrality;

describe('how central things are in the example', () => {
  test.each(['DEGREE', 'PAGERANK', 'BETWEENNESS'])(
    'FIT is the most central agency by %s',
    async (measure) => {
      const { nodes } = await ranking(`type: AGENCY, measure: ${measure}`);
      expect(nodes[0]?.node.id).toBe('Agency:fit');
      const scores = nodes.map(({ score }) => score);
      expect(scores).toEqual(scores.toSorted((a, b) => b - a));
    },
  );
  test('by degree it is its 16 decisions and the pledge that names it', async () => {
    expect((await ranking('type: AGENCY, measure: DEGREE')).nodes[0]?.score).toBe(17);
  });
  test('the pledges cited decisions do not count: they are claims', async () => {
    const { nodes } = await ranking('type: PLEDGE, measure: DEGREE');
    expect(nodes.map(({ score }) => score)).toEqual([2]);
    expect(nodes[0]?.node.degree).toBeGreaterThan(29);
  });
  test('PageRank adds up to 1', async () => {
    const all = await Promise.all(
      ['AGENCY', 'DECISION', 'PLEDGE', 'PROGRAMME'].map((type) => ranking(`type: ${type}, first: 100`)),
    );
    const sum = all.flatMap(({ nodes }) => nodes).reduce((total, { score }) => total + score, 0);
    expect(sum).toBeCloseTo(1, 5);
  });
  test('it is of the graph as it is, and says in what it was measured', async () => {
    expect(
      await ask('{ centrality(first: 1) { network { current graphVersion ruleVersion nodes links } } }'),
    ).toMatchObject({
      centrality: {
        network: { current: true, graphVersion: expect.stringMatching(/-/) as string, ruleVersion: '1' },
      },
    });
  });
});

describe('groups of the example', () => {
  test('the four of the energy subsidy are in one, with their decisions', async () => {
    const { communities } = (await ask(
      '{ communities(of: ["ILVO"], first: 1, members: 20) { nodes { size label totals { type count } members { node { id type } } } } }',
    )) as {
      communities: { nodes: { members: { node: { id: string; type: string } }[] }[] };
    };
    expect(communities.nodes).toMatchObject([
      {
        label: 'F.T.I vzw, ILVO, ITG',
        size: 6,
        totals: [
          { type: 'AGENCY', count: 4 },
          { type: 'DECISION', count: 2 },
        ],
      },
    ]);
    const members = communities.nodes[0]?.members.map(({ node }) => node) ?? [];
    expect(members).toHaveLength(6);
    expect(
      members
        .filter(({ type }) => type === 'AGENCY')
        .map(({ id }) => id)
        .sort(),
    ).toEqual(['Agency:fti-vzw', 'Agency:ilvo', 'Agency:itg', 'Agency:syntra-opleidingscentra']);
  });
  test('everything in the network is in one of them', async () => {
    const { communities } = (await ask(
      '{ communities(first: 100, members: 1) { totalCount nodes { number size } network { nodes } } }',
    )) as {
      communities: {
        totalCount: number;
        nodes: { number: number; size: number }[];
        network: { nodes: number };
      };
    };
    const { nodes, totalCount, network } = communities;
    expect(nodes.map(({ number }) => number)).toEqual(Array.from({ length: totalCount }, (_, i) => i + 1));
    expect(nodes.reduce((sum, { size }) => sum + size, 0)).toBe(network.nodes);
  });
  test.each([
    ['{ communities(of: ["vlaoi"]) { totalCount } }', 'communities(of:): there is no node "vlaoi"'],
    ['{ communities(first: 0) { totalCount } }', 'communities(first:) must be from 1 to 100, not 0.'],
    ['{ centrality(first: 101) { totalCount } }', 'centrality(first:) must be from 1 to 100, not 101.'],
  ])('%s is refused', async (query, message) => {
    expect((await tryAsk(query)).errors?.[0]?.message).toContain(message);
  });
});
