import { describe, expect, test } from 'vitest';
import { schema } from '../../../src/api/schema.ts';
import {
  countSeconds,
  facetsOf,
  filterOf,
  follow,
  PAIRS,
  relationFilters,
  relationsOf,
  type Followed,
} from './ends.ts';
import { listsOf, longest, wholeList, type Ask } from './lists.ts';

const relations = relationsOf(schema);

/** Sweeps over all lists, relations, filters and facets of the schema: what is counted twice must agree. */
export function sweep(ask: Ask): void {
  const followed = new Map<string, Promise<Followed>>();
  const relation = (name: string) => {
    const one = relations.find((relation) => relation.name === name);
    if (!one) throw new TypeError(`There is no relation ${name}`);
    const known = followed.get(name) ?? follow(ask, schema, one);
    followed.set(name, known);
    return known;
  };

  test('every list, in every order, has as many edges as it counts, each of another node', async () => {
    const lists = listsOf(schema);
    const parents = await longest(ask, lists);
    let swept = 0;
    for (const [listed, id] of parents)
      for (const order of listed.orders) {
        const { edges, totalCount } = await wholeList(ask, listed, id, [order]);
        const nodes = new Set(edges.map((edge) => edge.id)).size;
        expect([edges.length, nodes], `${listed.name} ${order}`).toEqual([totalCount, totalCount]);
        swept++;
      }
    console.log(`${parents.size} of ${lists.length} lists have edges; ${swept} sorted lists swept`);
    expect(swept).toBeGreaterThan(100);
  });

  describe('a relation counts the same from both ends', () => {
    test.each(PAIRS)('%s and %s', async (one, other) => {
      const ends = [await relation(one), await relation(other)] as const;
      const complete = ends[0].complete ? 0 : 1;
      const [pairs, counts] = [ends[complete].pairs, ends[1 - complete]?.counts];
      expect(ends[complete].complete, 'one end has at most a hundred each').toBe(true);
      const seconds = countSeconds(pairs);
      expect(new Map([...(counts ?? [])].filter(([, count]) => count > 0))).toEqual(seconds);
    });
  });

  describe('a filter by a key finds the nodes that lead to it', () => {
    test.each(relationFilters(schema).map((filter) => [`${filter.list} by ${filter.name}`, filter] as const))(
      '%s',
      async (_, { list, from, name, pattern }) => {
        const same = relations.find((one) => one.from === from && one.pattern === pattern);
        expect(same, `a field follows ${pattern}`).toBeDefined();
        const { pairs, complete } = await relation(same?.name ?? '');
        const counts = [...countSeconds(pairs)].sort(([a], [b]) => (a < b ? -1 : 1));
        const every = Math.ceil(counts.length / 60);
        const some = counts.filter((_, i) => i % every === 0);
        for (let at = 0; at < some.length; at += 20) {
          const part = some.slice(at, at + 20);
          const asked = part.map(
            ([id], i) =>
              `n${i}: ${list}(where: { ${name}: { any: [${JSON.stringify(id.slice(id.indexOf(':') + 1))}] } }) { totalCount }`,
          );
          const found = (await ask(`{ ${asked.join(' ')} }`)) as Record<string, { totalCount: number }>;
          const totals = part.map(([id], i) => [id, found[`n${i}`]?.totalCount]);
          if (complete) expect(totals).toEqual(part);
          else
            for (const [i, [, count]] of part.entries()) expect(totals[i]?.[1]).toBeGreaterThanOrEqual(count);
        }
      },
    );
  });

  describe('a facet counts what the list behind it has', () => {
    test.each(facetsOf(schema).map((facet) => [`${facet.list} by ${facet.name}`, facet] as const))(
      '%s',
      async (_, facet) => {
        const { all } = (await ask(
          `{ all: ${facet.list} { totalCount facets(groupBy: [${facet.name}], first: 100) { total groupCount groups { key count } } } }`,
        )) as {
          all: {
            totalCount: number;
            facets: { total: number; groupCount: number; groups: { key: string | null; count: number }[] };
          };
        };
        expect(all.facets.total).toBe(all.totalCount);
        const groups = all.facets.groups.flatMap((group) => {
          const where = filterOf(facet, group.key);
          return where === null ? [] : [{ ...group, where }];
        });
        for (let at = 0; at < groups.length; at += 20) {
          const part = groups.slice(at, at + 20);
          const asked = part.map(({ where }, i) => `n${i}: ${facet.list}(where: ${where}) { totalCount }`);
          const found = (await ask(`{ ${asked.join(' ')} }`)) as Record<string, { totalCount: number }>;
          expect(part.map(({ key }, i) => [key, found[`n${i}`]?.totalCount])).toEqual(
            part.map(({ key, count }) => [key, count]),
          );
        }
      },
    );
  });
}
