import { builder } from '../builder.ts';
import { CENTRALITY_RULE } from '../../graph/model/rules.ts';

/** The properties of the measured network, as cypher/centrality returns them. */
export interface Measured {
  /** Null before the first measurement. */
  readonly measured: {
    readonly version: string;
    readonly at: string;
    readonly nodes: number;
    readonly links: number;
    readonly measures: readonly string[];
    readonly communities: number;
    readonly modularity: number;
  } | null;
  /** The version of the current graph. */
  readonly version: string | null;
}

export const MeasuredNetwork = builder.objectRef<Measured>('MeasuredNetwork').implement({
  description: `The network for centrality and communities, which are computed after each import. ${CENTRALITY_RULE.description}`,
  fields: (t) => ({
    current: t.boolean({
      description:
        'Whether this was computed from the current graph. False while an import runs, or after an import was interrupted.',
      resolve: ({ measured, version }) => measured !== null && measured.version === version,
    }),
    graphVersion: t.string({
      nullable: true,
      description: 'The version of the graph that was measured; null before the first import.',
      resolve: ({ measured }) => measured?.version ?? null,
    }),
    measuredAt: t.field({
      type: 'DateTime',
      nullable: true,
      description: 'The time of the measurement.',
      resolve: ({ measured }) => measured?.at ?? null,
    }),
    nodes: t.field({
      type: 'NonNegativeInt',
      description: 'Number of nodes in the network.',
      resolve: ({ measured }) => measured?.nodes ?? 0,
    }),
    links: t.field({
      type: 'NonNegativeInt',
      description: 'Number of edges in the network.',
      resolve: ({ measured }) => measured?.links ?? 0,
    }),
    ruleVersion: t.string({
      description:
        'The version of the rule that defines the network. Do not compare figures of two versions.',
      resolve: () => CENTRALITY_RULE.version,
    }),
  }),
});
