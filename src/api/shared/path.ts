import { builder } from '../builder.ts';
import { isClaim } from '../../graph/model/bases.ts';
import type { Start } from '../../search/named.ts';
import { NAMED } from './nameTaken.ts';
import { COUNTED } from './prices.ts';
import { Relation, type Between } from './relation.ts';

export interface Hop {
  readonly from: string;
  readonly to: string;
  readonly relations: readonly Between[];
}

const Hop = builder.objectRef<Hop>('Hop').implement({
  description: 'One step of a path: two nodes, and the relations between them.',
  fields: (t) => ({
    from: t.nodeById({ from: 'from', description: 'The node at the start of the step.' }),
    to: t.nodeById({ from: 'to', description: 'The node at the end of the step.' }),
    date: t.field({
      type: 'Date',
      nullable: true,
      description:
        'The date of the step: the date of the decision, the meeting or the appointment at one of its ends.',
      resolve: ({ relations }) => relations[0]?.date ?? null,
    }),
    claim: t.boolean({
      description: 'Whether only claims of the AI-written assessment join the two nodes.',
      resolve: ({ relations }) => relations.every(({ link }) => isClaim(link.basis)),
    }),
    relations: t.field({
      type: [Relation],
      description: 'The relations between the two nodes, each with its evidence.',
      resolve: ({ relations }) => relations,
    }),
  }),
});

const PathType = builder.objectRef<readonly Hop[]>('Path').implement({
  description: 'A path from one node to another, step by step.',
  fields: (t) => ({
    length: t.field({
      type: 'PositiveInt',
      description: 'Number of steps.',
      resolve: (hops) => hops.length,
    }),
    claim: t.boolean({
      description: 'Whether a step is based only on the AI-written assessment.',
      resolve: (hops) => hops.some(({ relations }) => relations.every(({ link }) => isClaim(link.basis))),
    }),
    hops: t.field({
      type: [Hop],
      complexity: COUNTED,
      description: 'The steps, in order.',
      resolve: (hops) => hops,
    }),
  }),
});

const Outcome = builder.enumType('PathsOutcome', {
  description: 'The result of a search for paths.',
  values: {
    FOUND: { description: 'At least one path was found.' },
    NONE: { description: 'There is no path of at most `maxHops` steps. The search was complete.' },
    STOPPED: { description: 'No path was found within the budget of the search. There can be a path.' },
  } as const,
});

export interface PathsFound {
  readonly from: string;
  readonly to: string;
  readonly paths: readonly (readonly Hop[])[];
  readonly named: readonly Start[];
  readonly complete: boolean;
  readonly read: number;
}

export const Paths = builder.objectRef<PathsFound>('Paths').implement({
  description: 'The paths between two nodes.',
  fields: (t) => ({
    from: t.nodeById({ from: 'from', description: 'The start of the paths.' }),
    to: t.nodeById({ from: 'to', description: 'The end of the paths.' }),
    named: t.field({ ...NAMED, resolve: ({ named }) => named }),
    outcome: t.field({
      type: Outcome,
      description: 'The result of the search.',
      resolve: ({ paths, complete }) => (paths.length > 0 ? 'FOUND' : complete ? 'NONE' : 'STOPPED'),
    }),
    complete: t.exposeBoolean('complete', {
      description:
        'Whether the search was complete. False if its budget was too small: there can be other paths of the same length.',
    }),
    relationsRead: t.expose('read', {
      type: 'NonNegativeInt',
      description: 'The largest number of relations that the search can have read.',
    }),
    paths: t.field({
      type: [PathType],
      complexity: COUNTED,
      description: 'The paths, the shortest first; paths of one length with fewer claims first.',
      resolve: ({ paths }) => paths,
    }),
  }),
});
