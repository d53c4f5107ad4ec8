import { builder } from '../builder.ts';
import type { Fields } from '../../graph/engine/declare/types.ts';
import { LIMITS } from '../../limits.ts';
import { COVERAGE_RULE } from '../../graph/model/rules.ts';
import { named } from '../../search/named.ts';
import { AGREEMENT_START } from '../../graph/model/vocabulary.ts';

const CoverageRule = builder.objectRef<typeof COVERAGE_RULE>('CoverageRule').implement({
  description: 'The rule of the coverage.',
  fields: (t) => ({
    version: t.exposeString('version', {
      description: 'The version of the rule. Do not compare figures of two versions.',
    }),
    description: t.exposeString('description', { description: 'The text of the rule.' }),
  }),
});

interface Covered {
  readonly total: number;
  readonly covered: number;
}

const CoverageCount = builder.objectRef<Covered>('CoverageCount').implement({
  description: 'The number of pledges or commitments, with and without decisions.',
  fields: (t) => ({
    total: t.expose('total', { type: 'NonNegativeInt', description: 'Number of all.' }),
    covered: t.expose('covered', {
      type: 'NonNegativeInt',
      description: 'Number with at least one decision.',
    }),
    uncovered: t.field({
      type: 'NonNegativeInt',
      description: 'Number without a decision.',
      resolve: ({ total, covered }) => total - covered,
    }),
  }),
});

/** One row of cypher/coverage/policyAreas. */
interface Row {
  /** Null for the row of all policy areas together. */
  readonly id: string | null;
  readonly level: number | null;
  readonly pledges: number;
  readonly pledgesCovered: number;
  readonly commitments: number;
  readonly commitmentsCovered: number;
  readonly medianDays: number | null;
}

const figures = <Shape>(t: Fields<Shape>, row: (of: Shape) => Row) => ({
  pledges: t.field({
    type: CoverageCount,
    description: 'The number of pledges, with and without decisions.',
    resolve: (of) => ({ total: row(of).pledges, covered: row(of).pledgesCovered }),
  }),
  commitments: t.field({
    type: CoverageCount,
    description:
      'The number of commitments of pledges with and without decisions. No document says whether a single sentence has a decision.',
    resolve: (of) => ({ total: row(of).commitments, covered: row(of).commitmentsCovered }),
  }),
  medianDays: t.float({
    nullable: true,
    description:
      'The median number of days from the start of the coalition agreement to the first decision of a pledge; null without decisions. Pledges without a decision do not count.',
    resolve: (of) => row(of).medianDays,
  }),
});

const PolicyAreaCoverage = builder.objectRef<Row>('PolicyAreaCoverage').implement({
  description: 'The coverage of a policy area or chapter, its chapters included.',
  fields: (t) => ({
    policyArea: t.nodeById({
      type: 'PolicyArea',
      from: 'id',
      description: 'The policy area or chapter.',
    }),
    ...figures(t, (row) => row),
  }),
});

const Coverage = builder.objectRef<readonly Row[]>('Coverage').implement({
  description:
    'The number of pledges and commitments with decisions that an assessment cites or a document lists. It does not say which promises were kept.',
  fields: (t) => ({
    rule: t.field({
      type: CoverageRule,
      description: 'The rule of the coverage.',
      resolve: () => COVERAGE_RULE,
    }),
    start: t.field({
      type: 'Date',
      description: 'The start of the coalition agreement, from which days are counted.',
      resolve: () => AGREEMENT_START,
    }),
    ...figures(t, (rows) => rows.find(({ id }) => id === null) as Row),
    policyAreas: t.field({
      type: [PolicyAreaCoverage],
      description: `The coverage of each policy area, in the order of the tree; at most ${LIMITS.coverageRows} rows.`,
      args: {
        levels: t.arg({
          type: 'PositiveInt',
          description: 'Number of levels of the tree: 1 for policy areas, 2 for their chapters too.',
          defaultValue: 1,
        }),
      },
      complexity: { field: 0, multiplier: LIMITS.coverageRows },
      resolve: (rows, { levels }) => {
        const areas = rows.filter(({ id }) => id !== null);
        const top = Math.min(...areas.map(({ level }) => level ?? 0));
        return areas.filter(({ level }) => (level ?? 0) < top + (levels ?? 1)).slice(0, LIMITS.coverageRows);
      },
    }),
  }),
});

builder.queryField('coverage', (t) =>
  t.whole({
    type: Coverage,
    statement: 'coverage/policyAreas',
    columns: ['rows'],
    description: 'The number of pledges that have decisions, in total and by policy area.',
    args: {
      policyArea: t.arg.string({
        description:
          'Only pledges in this policy area or chapter, given by its slug or name, and in its chapters.',
      }),
    },
    parameters: async ({ policyArea }, { graph }) => {
      const names = policyArea == null ? [] : [policyArea];
      const [area] = await named(graph, 'coverage(policyArea:)', names, ['PolicyArea']);
      return { policyArea: area?.id ?? null, start: AGREEMENT_START };
    },
    read: ({ rows }) => rows,
  }),
);
