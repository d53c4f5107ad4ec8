import { builder } from '../builder.ts';
import { badInput, within } from '../../errors.ts';
import { LIMITS } from '../../limits.ts';
import { ALL_BASES, isClaim } from '../../graph/model/bases.ts';
import { CONNECTING, type EntityType } from '../../graph/model/types.ts';
import { named } from '../../search/named.ts';
import { pathsBetween, type Path } from '../../analysis/paths.ts';
import { openWalk } from '../../analysis/walk.ts';
import { Basis } from '../shared/evidence.ts';
import { EntityTypeEnum } from '../shared/entity.ts';
import { Relation, type Between } from '../shared/relation.ts';

interface Hop {
  readonly from: string;
  readonly to: string;
  readonly relations: readonly Between[];
}

const Hop = builder.objectRef<Hop>('Hop').implement({
  description: 'One step of a path: two things that are linked, and by what.',
  fields: (t) =>
    ({
      from: t.thing({ from: 'from', description: 'Where it starts.' }),
      to: t.thing({ from: 'to', description: 'Where it leads.' }),
      date: t.field({
        type: 'Date',
        nullable: true,
        description:
          'The day of the step: that of the decision, the meeting or the appointment at one of its ends.',
        resolve: ({ relations }) => relations[0]?.date ?? null,
      }),
      claim: t.boolean({
        description: 'Whether only the AI-written assessment joins the two.',
        resolve: ({ relations }) => relations.every(({ link }) => isClaim(link.basis)),
      }),
      relations: t.field({
        type: [Relation],
        description: 'The relations between the two, each with the words that prove it.',
        resolve: ({ relations }) => relations,
      }),
    }) as never,
});

const PathType = builder.objectRef<readonly Hop[]>('Path').implement({
  description: 'How one thing leads to another, hop by hop.',
  fields: (t) => ({
    length: t.field({
      type: 'PositiveInt',
      description: 'How many hops it has.',
      resolve: (hops) => hops.length,
    }),
    claim: t.boolean({
      description: 'Whether a hop of it rests on the AI-written assessment alone.',
      resolve: (hops) => hops.some(({ relations }) => relations.every(({ link }) => isClaim(link.basis))),
    }),
    hops: t.field({ type: [Hop], description: 'Its hops, in order.', resolve: (hops) => hops }),
  }),
});

const Outcome = builder.enumType('PathsOutcome', {
  description: 'How a search for paths ended.',
  values: {
    FOUND: { description: 'There is a path.' },
    NONE: { description: 'There is no path of so many hops: everything was looked at.' },
    STOPPED: { description: 'No path was found before the budget was spent: there may be one.' },
  } as const,
});

interface PathsFound {
  readonly from: string;
  readonly to: string;
  readonly paths: readonly (readonly Hop[])[];
  readonly complete: boolean;
  readonly read: number;
}

const Paths = builder.objectRef<PathsFound>('Paths').implement({
  description: 'How two things are connected.',
  fields: (t) =>
    ({
      from: t.thing({ from: 'from', description: 'The one.' }),
      to: t.thing({ from: 'to', description: 'The other.' }),
      outcome: t.field({
        type: Outcome,
        description: 'How the search ended.',
        resolve: ({ paths, complete }) => (paths.length > 0 ? 'FOUND' : complete ? 'NONE' : 'STOPPED'),
      }),
      complete: t.exposeBoolean('complete', {
        description:
          'Whether everything within reach was looked at; false: the budget was spent on hubs, and there may be other paths as short.',
      }),
      relationsRead: t.expose('read', {
        type: 'NonNegativeInt',
        description: 'How many relations were read, at most.',
      }),
      paths: t.field({
        type: [PathType],
        description: 'The paths, the shortest first; of one length those that rest on fewer claims first.',
        resolve: ({ paths }) => paths,
      }),
    }) as never,
});

builder.queryField('paths', (t) =>
  t.field({
    type: Paths,
    description: 'How two things are connected: the shortest paths between them and the next ones.',
    args: {
      from: t.arg.string({
        required: true,
        description: 'The one: an id, a slug or any name, such as "FIT".',
      }),
      to: t.arg.string({ required: true, description: 'The other, likewise.' }),
      maxHops: t.arg.int({
        defaultValue: 6,
        required: true,
        description: `How many hops a path may have, 1 to ${LIMITS.pathHops}.`,
      }),
      via: t.arg({
        type: [EntityTypeEnum],
        required: true,
        defaultValue: CONNECTING as never,
        description:
          'What a path may go by. MEETING, POLICY_AREA, DOCUMENT and REFERENCE join things more loosely.',
      }),
      basis: t.arg({
        type: [Basis],
        required: true,
        defaultValue: [...ALL_BASES],
        description: 'On what its relations may stand; without ASSESSMENT there is no claim in it.',
      }),
      first: t.arg.int({
        defaultValue: 5,
        required: true,
        description: `How many paths, 1 to ${LIMITS.paths}.`,
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
      const walk = openWalk(graph, { types: via as EntityType[], basis }, ends);
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
