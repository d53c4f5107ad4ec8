import { describe, expect, test } from 'vitest';
import { ask, tryAsk } from '../../ask.ts';

interface Network {
  network: {
    truncated: boolean;
    totals: { type: string; count: number }[];
    nodes: { key: string }[];
    edges: { source: string; target: string; kind: string; basis: string }[];
  };
}
const FIELDS = '{ truncated totals { type count } nodes { key } edges { source target kind basis } }';
const network = async (args: string) => ((await ask(`{ network(${args}) ${FIELDS} }`)) as Network).network;

describe('the network around FIT', () => {
  test('has its decisions, appointments and pledge, and every relation among them', async () => {
    const { nodes, edges, totals, truncated } = await network('focus: ["FIT"]');
    expect(truncated).toBe(false);
    expect(totals).toEqual(
      expect.arrayContaining([
        { type: 'DECISION', count: 16 },
        { type: 'APPOINTMENT', count: 10 },
        { type: 'PLEDGE', count: 1 },
        { type: 'AGENCY', count: 1 },
      ]),
    );
    expect(nodes).toHaveLength(28);
    const ids = new Set(nodes.map(({ key }) => key));
    for (const { source, target } of edges) expect([ids.has(source), ids.has(target)]).toEqual([true, true]);
    expect(edges.filter(({ kind }) => kind === 'CONCERNS')).toHaveLength(16);
    // Not only the relations of FIT itself: a decision makes its appointments, a pledge is supported by decisions.
    expect(edges.filter(({ kind }) => kind === 'MAKES')).toHaveLength(10);
    expect(edges.filter(({ kind }) => kind === 'SUPPORTED_BY')).toHaveLength(16);
  });

  test('two steps far, it has all decisions of the pledge', async () => {
    const { totals } = await network('focus: ["FIT"], depth: 2');
    expect(totals).toContainEqual({ type: 'DECISION', count: 29 });
  });

  test('cut, it says so, and how much there is', async () => {
    const { nodes, totals, truncated } = await network('focus: ["FIT"], maxNodes: 10, types: [DECISION]');
    expect([nodes.length, truncated]).toEqual([10, true]);
    expect(totals).toContainEqual({ type: 'DECISION', count: 16 });
  });

  test('without claims, between two days, in a policy area', async () => {
    const official = await network('focus: ["FIT"], depth: 2, basis: [TITLE, PLEDGE, DOCUMENT]');
    expect(new Set(official.edges.map(({ basis }) => basis))).toEqual(
      new Set(['TITLE', 'PLEDGE', 'DOCUMENT']),
    );
    const all = await network('focus: ["FIT"], depth: 2');
    expect(all.edges.map(({ basis }) => basis)).toContain('ASSESSMENT');
    const of2021 = await network('focus: ["FIT"], from: "2021-01-01", to: "2021-12-31", types: [DECISION]');
    expect(of2021.totals).toContainEqual({ type: 'DECISION', count: 5 });
    const area = await network('focus: ["FIT"], policyArea: "Buitenlands beleid en toerisme"');
    expect(area.totals).toContainEqual({ type: 'DECISION', count: 16 });
  });

  test('an edge has the words that prove it', async () => {
    const { network } = (await ask(
      '{ network(focus: ["VLAM"], types: [DECISION]) { edges { key evidence { words sources { reference line } } } } }',
    )) as { network: { edges: object[] } };
    expect(network.edges).toEqual([
      {
        key: 'Decision:2020-06-05-fit-corona-exit-plan-en-vlam-corona-exit-plan-030d0d46 CONCERNS TITLE Agency:vlam',
        evidence: { words: ['VLAM'], sources: [{ reference: 3, line: 39 }] },
      },
    ]);
  });

  test.each([
    ['focus: []', 'network(focus:) takes 1 to 100 names, not 0.'],
    ['focus: ["FIT"], depth: 9', 'network(depth:) must be from 1 to 4, not 9.'],
    ['focus: ["FIT"], maxNodes: 9999', 'network(maxNodes:) must be from 1 to 2000, not 9999.'],
    [
      'focus: ["FIT"], from: "2022-01-01", to: "2021-01-01"',
      'network: `from` (2022-01-01) must not be later than `to` (2021-01-01).',
    ],
    ['focus: ["niets"]', 'network(focus:): there is no node "niets".'],
  ])('%s is refused: %s', async (args, message) => {
    const { errors } = await tryAsk(`{ network(${args}) { truncated } }`);
    expect(errors?.[0]?.message).toContain(message);
  });
});

test('neighbours are what a thing is linked to, those with most links first, without what a picture has', async () => {
  type Answer = {
    agency: {
      neighbours: { totalCount: number; edges: { relation: string; node: { id: string; degree: number } }[] };
    };
  };
  const neighbours = async (args: string) =>
    (
      (await ask(
        `{ agency(slug: "fit") { neighbours(${args}) { totalCount edges { relation node { id degree } } } } }`,
      )) as Answer
    ).agency.neighbours;
  const { totalCount, edges } = await neighbours('first: 100, types: [DECISION]');
  expect([totalCount, edges.length]).toEqual([16, 16]);
  expect(new Set(edges.map(({ relation }) => relation))).toEqual(new Set(['CONCERNS']));
  const degrees = edges.map(({ node }) => node.degree);
  expect(degrees).toEqual(degrees.toSorted((a, b) => b - a));
  const first = edges[0]?.node.id as string;
  expect((await neighbours(`types: [DECISION], exclude: ["${first}"]`)).totalCount).toBe(15);
});

test('what FIT and VLAM have in common', async () => {
  const { shared } = (await ask(
    '{ shared(of: ["FIT", "VLAM"]) { totalCount totals { type count } nodes { node { id } links { of { id } type evidence { words } } } } }',
  )) as {
    shared: { totalCount: number; totals: object[]; nodes: { node: { id: string }; links: object[] }[] };
  };
  expect(shared.totals).toEqual(
    expect.arrayContaining([
      { type: 'DECISION', count: 1 },
      { type: 'PLEDGE', count: 1 },
      { type: 'PROGRAMME', count: 2 },
      { type: 'MEETING', count: 1 },
    ]),
  );
  expect(shared.nodes.find(({ node }) => node.id.startsWith('Decision:'))?.links).toEqual([
    { of: { id: 'Agency:fit' }, type: 'CONCERNS', evidence: { words: ['FIT'] } },
    { of: { id: 'Agency:vlam' }, type: 'CONCERNS', evidence: { words: ['VLAM'] } },
  ]);
});

describe('what occurs together', () => {
  test('in decisions: FIT with VLAM, and each of the four of the energy subsidy with each other', async () => {
    const { coOccurrences } = (await ask(
      '{ coOccurrences { totalCount nodes { weight node { id } } edges { weight source { id } target { id } } } }',
    )) as { coOccurrences: { totalCount: number; nodes: object[]; edges: object[] } };
    expect(coOccurrences.totalCount).toBe(7);
    expect(coOccurrences.nodes).toHaveLength(6);
    expect(coOccurrences.edges).toContainEqual({
      weight: 1,
      source: { id: 'Agency:fit' },
      target: { id: 'Agency:vlam' },
    });
  });
  test('in pledges: FIT with VLAIO', async () => {
    expect(
      await ask(
        '{ coOccurrences(through: PLEDGE, of: ["VLAIO"]) { edges { weight source { id } target { id } } } }',
      ),
    ).toEqual({
      coOccurrences: { edges: [{ weight: 1, source: { id: 'Agency:fit' }, target: { id: 'Agency:vlaio' } }] },
    });
  });
  test('so often at least', async () => {
    expect(await ask('{ coOccurrences(minimum: 2) { totalCount } }')).toEqual({
      coOccurrences: { totalCount: 0 },
    });
  });
});
