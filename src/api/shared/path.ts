import { builder } from '../builder.ts';
import { isClaim } from '../../graph/model/bases.ts';
import { Relation, type Between } from './relation.ts';

export interface Hop {
  readonly from: string;
  readonly to: string;
  readonly relations: readonly Between[];
}

const Hop = builder.objectRef<Hop>('Hop').implement({
  description: 'One step of a path: two nodes and the relations between them.',
  fields: (t) => ({
    from: t.nodeById({ from: 'from', description: 'Where it starts.' }),
    to: t.nodeById({ from: 'to', description: 'Where it leads.' }),
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
  }),
});

const PathType = builder.objectRef<readonly Hop[]>('Path').implement({
  description: 'A way from one node to another, step by step.',
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
    NONE: { description: 'There is no path within `maxHops`. Everything was searched.' },
    STOPPED: { description: 'No path was found before the budget was spent: there may be one.' },
  } as const,
});

export interface PathsFound {
  readonly from: string;
  readonly to: string;
  readonly paths: readonly (readonly Hop[])[];
  readonly complete: boolean;
  readonly read: number;
}

export const Paths = builder.objectRef<PathsFound>('Paths').implement({
  description: 'How two nodes are connected.',
  fields: (t) => ({
    from: t.nodeById({ from: 'from', description: 'The one.' }),
    to: t.nodeById({ from: 'to', description: 'The other.' }),
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
  }),
});
