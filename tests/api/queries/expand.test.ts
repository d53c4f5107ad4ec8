import { describe, expect, test } from 'vitest';
import { ask, tryAsk } from '../../ask.ts';

interface Expansion {
  readonly nodes: readonly { key: string; degree: number; entityType: string }[];
  readonly edges: readonly { source: string; target: string }[];
  readonly left: readonly { type: string; count: number }[];
  readonly complete: boolean;
}
const expand = async (args: string) =>
  (
    (await ask(
      `{ expand(${args}) { nodes { key degree entityType } edges { source target } left { type count } complete } }`,
    )) as { expand: Expansion }
  ).expand;

describe('expanding a node of a picture', () => {
  test('gives its neighbours, those with most relations first, and counts the others by type', async () => {
    const { nodes, edges, left, complete } = await expand(
      'id: "FIT", types: [DECISION, APPOINTMENT], first: 5',
    );
    expect(nodes).toHaveLength(5);
    expect(nodes.map(({ degree }) => degree)).toEqual(
      nodes.map(({ degree }) => degree).sort((a, b) => b - a),
    );
    expect(edges.length).toBeGreaterThanOrEqual(5);
    const all = await expand('id: "Agency:fit", types: [DECISION, APPOINTMENT], first: 100');
    expect(all.left).toEqual([]);
    expect(left.reduce((sum, { count }) => sum + count, 0)).toBe(all.nodes.length - 5);
    expect([complete, all.complete]).toEqual([true, true]);
  });

  test('leaves out what the picture has, and joins the new nodes to it', async () => {
    const first = await expand('id: "FIT", first: 3');
    const shown = JSON.stringify(first.nodes.map(({ key }) => key));
    const next = await expand(`id: "FIT", first: 100, shown: ${shown}`);
    const known = new Set(['Agency:fit', ...first.nodes.map(({ key }) => key)]);
    expect(next.nodes.filter(({ key }) => known.has(key))).toEqual([]);
    const fresh = new Set(next.nodes.map(({ key }) => key));
    for (const { source, target } of next.edges) {
      expect(fresh.has(source) || fresh.has(target)).toBe(true);
      expect([source, target].every((id) => fresh.has(id) || known.has(id))).toBe(true);
    }
  });

  test.each([
    ['id: "FITT"', 'expand(id:): there is no node "FITT". Did you mean "FIT", "FTI", "ITG"?'],
    ['id: "FIT", first: 0', 'expand(first:) must be from 1 to 100, not 0.'],
  ])('refuses %s', async (args, message) => {
    const { errors } = await tryAsk(`{ expand(${args}) { complete } }`);
    expect(errors?.[0]?.message).toBe(message);
  });
});
