import { builder } from '../builder.ts';
import { COUNTING } from '../declare/groupArguments.ts';
import { typeOf } from '../../graph/engine/row.ts';
import { badInput, countWithin, inOrder } from '../../errors.ts';
import { LIMITS } from '../../limits.ts';
import { connectionType } from '../../graph/engine/declare/lists.ts';
import { Bucket, buckets, isDated, TimelineBucket } from '../shared/bucket.ts';
import { isEntityType, partsOf, WITH_TIMELINE } from '../../graph/model/types.ts';
import { countsOf } from '../../graph/engine/step.ts';
import type { FieldSpec } from '../../graph/engine/field.ts';

const KINDS = {
  DECISION: { value: 'Decision', description: 'A decision of the cabinet.' },
  APPOINTMENT: { value: 'Appointment', description: 'An appointment or another act about a post.' },
  MEETING: { value: 'Meeting', description: 'A meeting of the cabinet.' },
} as const;
type Kind = (typeof KINDS)[keyof typeof KINDS]['value'];
const TimelineKind = builder.enumType('TimelineKind', {
  description: 'The kinds of entries in a timeline.',
  values: KINDS,
});

const Timeline = connectionType(
  builder,
  'Entity',
  (t) => ({
    date: t.field({
      type: 'Date',
      nullable: true,
      description: 'The date; null if it is not known.',
      extensions: { graph: { kind: 'edge', columns: ['date'] } satisfies FieldSpec },
      resolve: ({ columns }) => columns['date'] as string | null,
    }),
    kind: t.field({
      type: TimelineKind,
      description: 'The kind of the entry.',
      extensions: { graph: { kind: 'edge' } satisfies FieldSpec },
      resolve: ({ node }) => typeOf(node) as Kind,
    }),
  }),
  { name: 'Timeline', list: 'a timeline' },
);
builder.objectFields(Timeline, (t) => ({
  buckets: t.field({
    type: [Bucket],
    description:
      'The number of entries of the whole timeline by period, in order. Periods without entries are left out.',
    extensions: { graph: buckets },
    complexity: { field: COUNTING, multiplier: 100 },
    resolve: (page, args, _, info) => countsOf(page, args, info).groups.filter(isDated),
  }),
  undated: t.field({
    type: 'NonNegativeInt',
    description: 'Number of entries without a date. They are in no bucket.',
    extensions: { graph: buckets },
    complexity: COUNTING,
    resolve: (page, args, _, info) =>
      countsOf(page, args, info).groups.find(({ key }) => key === null)?.count ?? 0,
  }),
}));

builder.queryField('timeline', (t) =>
  t.many({
    type: 'Entity',
    pattern: 'timeline/entries',
    connection: Timeline,
    order: { field: { column: 'date' }, direction: 'ASC' },
    named: { parameter: 'of', argument: 'of', types: WITH_TIMELINE },
    args: {
      of: t.arg.idList({
        description: `The ids, slugs or names of agencies, programmes, persons, pledges, policy areas (with their chapters), documents or meetings, such as "Agency:fit" or "FIT": at most ${LIMITS.ids}. Without this argument: the whole graph. An empty list: nothing.`,
      }),
      kinds: t.arg({
        type: [TimelineKind],
        description:
          'The kinds of entries. MEETING is not in the default, because a meeting repeats its decisions.',
        defaultValue: ['Decision', 'Appointment'] as const,
      }),
      from: t.arg({ type: 'Date', description: 'Only entries on this date or later.' }),
      to: t.arg({ type: 'Date', description: 'Only entries on this date or earlier.' }),
      bucket: t.arg({
        type: TimelineBucket,
        description: 'The periods of `buckets`.',
        defaultValue: 'year',
      }),
    },
    parameters: ({ of, kinds, from, to }) => {
      const ids = of ?? [];
      const other = ids.find((id) => {
        const { type } = partsOf(id);
        return isEntityType(type) && !WITH_TIMELINE.includes(type);
      });
      if (other !== undefined)
        throw badInput(
          `timeline(of:): "${other.slice(0, 80)}" has no timeline. Give ids that begin with one of: ${WITH_TIMELINE.map((type) => `${type}:`).join(' ')}`,
        );
      countWithin('timeline(of:)', 'ids', ids.length, LIMITS.ids);
      inOrder('timeline', from, to);
      return {
        of: of ?? null,
        kinds: kinds ?? ['Decision', 'Appointment'],
        from: from ?? null,
        to: to ?? null,
      };
    },
  }),
);
