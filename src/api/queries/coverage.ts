import { builder } from '../builder.ts';
import type { Fields } from '../../graph/engine/declare/types.ts';
import { LIMITS } from '../../limits.ts';
import { COVERAGE_RULE } from '../../graph/model/rules.ts';
import { AGREEMENT_START } from '../../graph/model/vocabulary.ts';

const CoverageRule = builder.objectRef<typeof COVERAGE_RULE>('CoverageRule').implement({
  description: 'The rule by which coverage is counted.',
  fields: (t) => ({
    version: t.exposeString('version', {
      description: 'Its version: figures of two versions do not compare.',
    }),
    description: t.exposeString('description', { description: 'What it says.' }),
  }),
});

interface Covered {
  readonly total: number;
  readonly covered: number;
}

const CoverageCount = builder.objectRef<Covered>('CoverageCount').implement({
  description: 'How many there are, with and without decisions.',
  fields: (t) => ({
    total: t.expose('total', { type: 'NonNegativeInt', description: 'How many in all.' }),
    covered: t.expose('covered', { type: 'NonNegativeInt', description: 'How many with decisions.' }),
    uncovered: t.field({
      type: 'NonNegativeInt',
      description: 'How many without any decision.',
      resolve: ({ total, covered }) => total - covered,
    }),
  }),
});

/** One row of cypher/coverage/policyAreas. */
interface Row {
  /** Null: the row for all of it. */
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
    description: 'The pledges, with and without decisions.',
    resolve: (of) => ({ total: row(of).pledges, covered: row(of).pledgesCovered }),
  }),
  commitments: t.field({
    type: CoverageCount,
    description:
      'The commitments of pledges with and of pledges without decisions: whether a sentence by itself has a decision, no document says.',
    resolve: (of) => ({ total: row(of).commitments, covered: row(of).commitmentsCovered }),
  }),
  medianDays: t.float({
    nullable: true,
    description:
      'The median, over the pledges with decisions, of the days from the start of the coalition agreement to the first of them; null where none has.',
    resolve: (of) => row(of).medianDays,
  }),
});

const PolicyAreaCoverage = builder.objectRef<Row>('PolicyAreaCoverage').implement({
  description: 'The coverage of a policy area or chapter, with all below it.',
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
    'How many pledges and commitments have decisions that are cited or listed for them. It is never a measure of promises kept.',
  fields: (t) => ({
    rule: t.field({
      type: CoverageRule,
      description: 'The rule by which it is counted.',
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
      description: `A row a policy area, in the order of the tree; at most ${LIMITS.coverageRows}.`,
      args: {
        levels: t.arg({
          type: 'PositiveInt',
          description: 'How far down the tree: 1 gives policy areas alone, 2 their chapters too.',
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
    description: 'Which share of the pledges has decisions, in all and by policy area.',
    args: {
      policyArea: t.arg.string({
        description: 'Only pledges in this policy area or chapter, by its slug, and in what is below it.',
      }),
    },
    ids: ({ policyArea }) => (policyArea == null ? [] : [`PolicyArea:${policyArea}`]),
    parameters: ({ policyArea }) => ({ policyArea: policyArea ?? null, start: AGREEMENT_START }),
    read: ({ rows }) => rows,
  }),
);
