import { builder } from '../builder.ts';
import { badInput, within } from '../../errors.ts';
import { LIMITS } from '../../limits.ts';
import { CONNECTING } from '../../graph/model/types.ts';
import { named } from '../../search/named.ts';
import { pathsBetween, type Path } from '../../analysis/paths.ts';
import { openWalk } from '../../analysis/walk.ts';
import { basesOf } from '../shared/evidence.ts';
import { EntityTypeEnum } from '../shared/entity.ts';
import { Paths, type Hop, type PathsFound } from '../shared/path.ts';
import type { Between } from '../shared/relation.ts';

builder.queryField('paths', (t) =>
  t.field({
    type: Paths,
    description: 'The paths between two nodes: the shortest paths, and then longer ones.',
    args: {
      from: t.arg.string({
        required: true,
        description: 'The start of the paths: an id, a slug or a name, such as "FIT".',
      }),
      to: t.arg.string({ required: true, description: 'The end of the paths: an id, a slug or a name.' }),
      maxHops: t.arg.int({
        defaultValue: 6,
        required: true,
        description: `The largest number of steps in a path, 1 to ${LIMITS.pathHops}.`,
      }),
      via: t.arg({
        type: [EntityTypeEnum],
        required: true,
        defaultValue: [...CONNECTING],
        description:
          'The types of nodes that a path can pass through. MEETING, POLICY_AREA, DOCUMENT and REFERENCE are weaker connections.',
      }),
      basis: t.arg(basesOf()),
      first: t.arg.int({
        defaultValue: 5,
        required: true,
        description: `Number of paths, 1 to ${LIMITS.paths}.`,
      }),
    },
    complexity: ({ first }) => ({ field: 1_000, multiplier: first * LIMITS.pathHops }),
    resolve: async (_, { from, to, maxHops, via, basis, first }, { graph }): Promise<PathsFound> => {
      within('paths(maxHops:)', maxHops, LIMITS.pathHops);
      within('paths(first:)', first, LIMITS.paths);
      const ends = await named(graph, 'paths(from:, to:)', [from, to]);
      const [one, two] = ends.map(({ id }) => id) as [string, string];
      if (one === two)
        throw badInput(`paths: \`from\` and \`to\` must be two different nodes; both mean ${one}.`);
      const walk = openWalk(graph, { types: via, basis }, ends);
      const { paths, complete } = await pathsBetween(walk, one, two, { maxHops, wanted: first });
      const pairs = [...new Map(paths.flatMap(hopsOf).map((pair) => [pair.join(' '), pair])).values()];
      const { relations } =
        pairs.length > 0 ? await graph.read('walk/between', { pairs, basis }) : { relations: [] };
      const hop = ([from, to]: readonly [string, string]): Hop => ({
        from,
        to,
        relations: (relations as Between[]).filter((one) => one.from === from && one.to === to),
      });
      return {
        from: one,
        to: two,
        named: ends,
        complete,
        read: walk.read(),
        paths: paths.map((path) => hopsOf(path).map(hop)),
      };
    },
  }),
);

function hopsOf(path: Path): (readonly [string, string])[] {
  return path.slice(1).map((id, i) => [path[i] as string, id]);
}
