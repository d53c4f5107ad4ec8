import { builder } from '../builder.ts';
import { CENTRALITY_RULE } from '../../graph/model/rules.ts';

/** What cypher/centrality says of the network that was measured. */
export interface Measured {
  /** Null: nothing was measured yet. */
  readonly measured: {
    readonly version: string;
    readonly at: string;
    readonly nodes: number;
    readonly links: number;
    readonly measures: readonly string[];
    readonly communities: number;
    readonly modularity: number;
  } | null;
  /** The current version of the graph. */
  readonly version: string | null;
}

export const MeasuredNetwork = builder.objectRef<Measured>('MeasuredNetwork').implement({
  description: `The network in which centrality and communities are measured, after each import. ${CENTRALITY_RULE.description}`,
  fields: (t) => ({
    current: t.boolean({
      description:
        'Whether this was computed from the current graph. False while an import runs, or after one was interrupted.',
      resolve: ({ measured, version }) => measured !== null && measured.version === version,
    }),
    graphVersion: t.string({
      nullable: true,
      description: 'The version of the graph that this was computed from. Null before the first import.',
      resolve: ({ measured }) => measured?.version ?? null,
    }),
    measuredAt: t.field({
      type: 'DateTime',
      nullable: true,
      description: 'When it was measured.',
      resolve: ({ measured }) => measured?.at ?? null,
    }),
    nodes: t.field({
      type: 'NonNegativeInt',
      description: 'Number of nodes in the network.',
      resolve: ({ measured }) => measured?.nodes ?? 0,
    }),
    links: t.field({
      type: 'NonNegativeInt',
      description: 'How many links it has.',
      resolve: ({ measured }) => measured?.links ?? 0,
    }),
    ruleVersion: t.string({
      description: 'The version of the rule that says what is in it: figures of two versions do not compare.',
      resolve: () => CENTRALITY_RULE.version,
    }),
  }),
});
