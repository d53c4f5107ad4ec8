import { getNamedType, isObjectType } from 'graphql';
import { beforeAll, describe, expect, test } from 'vitest';
import { schema } from '../../../src/api/schema.ts';
import { ALL_TYPES } from '../../../src/graph/model/types.ts';
import { address, ask, driver } from '../../ask.ts';
import { dump, type Dump } from './oracle.ts';

interface Edge {
  readonly node: { readonly id: string };
  readonly evidence: {
    readonly basis: string;
    readonly claim: boolean;
    readonly words: readonly string[];
    readonly sources: readonly { readonly line: number; readonly document: { readonly slug: string } }[];
  } | null;
}

/** Each connection that leads from a node of a type to others. */
const connections = ALL_TYPES.flatMap((type) => {
  const declared = schema.getType(type);
  return Object.values(isObjectType(declared) ? declared.getFields() : {})
    .filter((field) => getNamedType(field.type).name.endsWith('Connection'))
    .map(({ name }) => ({ type, name }));
});

let data: Dump;
beforeAll(async () => {
  data = await dump(driver, address.database);
});

/** All edges of a connection on the seeded graph, by the node that they start from. */
async function edgesOf(type: string, name: string): Promise<readonly (readonly [string, Edge])[]> {
  const ids = [...data.rows.keys()].filter((id) => id.startsWith(`${type}:`));
  const found: (readonly [string, Edge])[] = [];
  for (let at = 0; at < ids.length; at += 40) {
    const { nodes } = (await ask(
      `query ($ids: [ID!]!) { nodes(ids: $ids) { id ... on ${type} { list: ${name}(first: 100) {
        edges { node { id } evidence { basis claim words sources { line document { slug } } } } } } } }`,
      { ids: ids.slice(at, at + 40) },
    )) as { nodes: { id: string; list: { edges: Edge[] } }[] };
    for (const { id, list } of nodes) for (const edge of list.edges) found.push([id, edge]);
  }
  return found;
}

describe('no edge of a connection is without its basis, its words and its sources', () => {
  test.each(connections)('$type.$name', async ({ type, name }) => {
    for (const [from, { node, evidence }] of await edgesOf(type, name)) {
      const edge = `${from} → ${node.id}`;
      if (!evidence) throw new TypeError(`${edge} has no evidence`);
      expect(evidence.sources.length, edge).toBeGreaterThan(0);
      // Some relation of the graph is what the evidence says.
      const own = data.relations.filter(
        ({ basis, words }) => basis === evidence.basis && String(words) === String(evidence.words),
      );
      expect(own.length, edge).toBeGreaterThan(0);
      expect(evidence.claim, edge).toBe(evidence.basis === 'ASSESSMENT');
    }
  });
  test('and there are such edges over several relations', async () => {
    const several = [
      ['Agency', 'coOccurring'],
      ['Agency', 'policyAreas'],
      ['Agency', 'programmes'],
      ['Decision', 'policyAreas'],
      ['PolicyArea', 'agencies'],
      ['PolicyArea', 'decisions'],
      ['PolicyArea', 'pledges'],
      ['Programme', 'agencies'],
      ['Programme', 'policyAreas'],
    ] as const;
    for (const [type, name] of several)
      expect((await edgesOf(type, name)).length, `${type}.${name}`).toBeGreaterThan(0);
  });
});

describe('an edge over several relations rests on the weakest of the strongest way', () => {
  const evidence = '{ basis claim words sources { reference line } }';
  const first = async (query: string) =>
    Object.values((await ask(query)) as Record<string, Record<string, { edges: Edge[] }>>)[0];

  test('the policy area of an agency is a claim where each of its decisions is only cited', async () => {
    expect(
      await first(
        `{ agency(slug: "vlam") { policyAreas(first: 1) { edges { node { name } evidence ${evidence} } } } }`,
      ),
    ).toMatchObject({ policyAreas: { edges: [{ evidence: { basis: 'ASSESSMENT', claim: true } }] } });
  });

  test('both ends say the same', async () => {
    const [there, back] = [await edgesOf('Agency', 'programmes'), await edgesOf('Programme', 'agencies')];
    const said = (edges: typeof there, turn: boolean) =>
      edges
        .map(([from, { node, evidence }]) => [...(turn ? [node.id, from] : [from, node.id]), evidence])
        .map((one) => JSON.stringify(one))
        .sort();
    expect(said(back, true)).toEqual(said(there, false));
  });
});

test('an entry of a timeline that follows from a claim is one', async () => {
  const { pledges } = (await ask(
    '{ pledges(first: 1) { nodes { id decisions(first: 100) { edges { node { id } evidence { basis } } } } } }',
  )) as { pledges: { nodes: { id: string; decisions: { edges: Edge[] } }[] } };
  const [pledge] = pledges.nodes;
  const bases = new Map(pledge?.decisions.edges.map(({ node, evidence }) => [node.id, evidence?.basis]));
  const { timeline } = (await ask(
    `query ($of: [ID!]) { timeline(of: $of, kinds: [APPOINTMENT], first: 100) {
      edges { node { id ... on Appointment { decision { id } } } evidence { basis } } } }`,
    { of: [pledge?.id] },
  )) as { timeline: { edges: (Edge & { node: { decision: { id: string } } })[] } };
  expect(timeline.edges.length).toBeGreaterThan(5);
  for (const { node, evidence } of timeline.edges) expect(evidence?.basis).toBe(bases.get(node.decision.id));
});
