import type { GraphQLResolveInfo } from 'graphql';
import { builder, type Context } from '../builder.ts';
import { COUNTING } from '../declare/countable.ts';
import { typeOf, type Edge, type Page } from '../../graph/engine/row.ts';
import { badInput, countWithin, inOrder } from '../../errors.ts';
import { LIMITS } from '../../limits.ts';
import type { DatePart, Group } from '../../graph/engine/grouping.ts';
import { connectionType } from '../../graph/engine/declare/lists.ts';
import { countsOf } from '../../graph/engine/step.ts';
import { WITH_TIMELINE } from '../../graph/model/types.ts';
import type { Arguments, FieldSpec } from '../../graph/engine/field.ts';

const KINDS = {
  DECISION: { value: 'Decision', description: 'A decision of the cabinet.' },
  APPOINTMENT: { value: 'Appointment', description: 'An act upon a post.' },
  MEETING: { value: 'Meeting', description: 'A meeting of the cabinet.' },
} as const;
const TimelineKind = builder.enumType('TimelineKind', {
  description: 'What can stand in a timeline.',
  values: KINDS,
});

const TimelineBucket = builder.enumType('TimelineBucket', {
  description: 'The stretches of time that a timeline is counted by.',
  values: {
    DAY: { value: 'day', description: 'Day by day.' },
    MONTH: { value: 'month', description: 'Month by month.' },
    QUARTER: { value: 'quarter', description: 'Quarter by quarter.' },
    YEAR: { value: 'year', description: 'Year by year.' },
  } as const,
});

const countOf = (kind: string) => (bucket: Group) =>
  bucket.groups.find(({ key }) => key === kind)?.count ?? 0;
const Bucket = builder.objectRef<Group & { key: string }>('Bucket').implement({
  description: 'A stretch of time, and how much of a timeline falls in it.',
  fields: (t) => ({
    start: t.field({ type: 'Date', description: 'Its first day.', resolve: ({ key }) => days(key)[0] }),
    end: t.field({ type: 'Date', description: 'Its last day.', resolve: ({ key }) => days(key)[1] }),
    label: t.exposeString('key', {
      description: 'What to call it: "2021", "2021-Q2", "2021-06" or "2021-06-18".',
    }),
    total: t.expose('count', { type: 'NonNegativeInt', description: 'How much falls in it, of any kind.' }),
    decisions: t.field({
      type: 'NonNegativeInt',
      description: 'How many decisions.',
      resolve: countOf('Decision'),
    }),
    appointments: t.field({
      type: 'NonNegativeInt',
      description: 'How many acts upon posts.',
      resolve: countOf('Appointment'),
    }),
    meetings: t.field({
      type: 'NonNegativeInt',
      description: 'How many meetings; 0 unless the timeline was asked for them.',
      resolve: countOf('Meeting'),
    }),
  }),
});

/** The first and the last day of a bucket. */
function days(key: string): [string, string] {
  const [year = '', part] = key.split(/-(.*)/s);
  if (part === undefined) return [`${year}-01-01`, `${year}-12-31`];
  if (part.includes('-')) return [key, key];
  const quarter = part.startsWith('Q');
  const last = quarter ? Number(part.slice(1)) * 3 : Number(part);
  const day = (month: number, date: number) =>
    new Date(Date.UTC(Number(year), month - 1, date)).toISOString().slice(0, 10);
  return [day(quarter ? last - 2 : last, 1), day(last + 1, 0)];
}

const buckets: FieldSpec = {
  kind: 'facets',
  name: 'buckets',
  grouping: (_, { bucket }) => ({
    by: [{ property: 'date', part: bucket as DatePart }, { type: true }],
    first: LIMITS.timelineBuckets,
    byKey: true,
  }),
};

const Timeline = connectionType(
  builder as never,
  'Entity',
  ((t: PothosSchemaTypes.ObjectFieldBuilder<never, Edge>) => ({
    date: t.field({
      type: 'Date',
      nullable: true,
      description: 'The day; null where none is known.',
      extensions: { graph: { kind: 'edge' } },
      resolve: ({ columns }: Edge) => columns['date'],
    } as never),
    kind: t.field({
      type: TimelineKind,
      description: 'What happened.',
      extensions: { graph: { kind: 'edge' } },
      resolve: ({ node }: Edge) => typeOf(node),
    } as never),
  })) as never,
  { name: 'Timeline', list: 'a timeline' },
);
builder.objectFields(
  Timeline as never,
  ((t: PothosSchemaTypes.ObjectFieldBuilder<never, Page>) => ({
    buckets: t.field({
      type: [Bucket],
      description:
        'The whole timeline counted by stretches of time, in order; those in which nothing happened are left out.',
      extensions: { graph: buckets },
      complexity: { field: COUNTING, multiplier: 100 },
      resolve: (page: Page, args: Arguments, _: Context, info: GraphQLResolveInfo) =>
        countsOf(page, args, info).groups.filter(({ key }) => key !== null),
    } as never),
    undated: t.field({
      type: 'NonNegativeInt',
      description: 'How much of the timeline has no date, and stands in no bucket.',
      extensions: { graph: buckets },
      complexity: COUNTING,
      resolve: (page: Page, args: Arguments, _: Context, info: GraphQLResolveInfo) =>
        countsOf(page, args, info).groups.find(({ key }) => key === null)?.count ?? 0,
    } as never),
  })) as never,
);

builder.queryField(
  'timeline',
  (t) =>
    t.many({
      type: 'Entity',
      pattern: 'timeline/entries',
      connection: Timeline,
      order: { field: { column: 'date' }, direction: 'ASC' },
      ids: ({ of }: Arguments) => (of ?? []) as string[],
      args: {
        of: t.arg.idList({
          description: `About which agencies, programmes, persons, pledges, policy areas (with all below them), documents or meetings, by id such as "Agency:fit": at most ${LIMITS.ids}; about everything without it.`,
        }),
        kinds: t.arg({
          type: [TimelineKind],
          description: 'What to tell of; meetings repeat their decisions, and are told of only when asked.',
          defaultValue: ['Decision', 'Appointment'] as const,
        }),
        from: t.arg({ type: 'Date', description: 'From this day on.' }),
        to: t.arg({ type: 'Date', description: 'Up to and with this day.' }),
        bucket: t.arg({
          type: TimelineBucket,
          description: 'By what stretches `buckets` counts.',
          defaultValue: 'year',
        }),
      },
      parameters: ({ of, kinds, from, to }: Arguments) => {
        const ids = (of ?? []) as readonly string[];
        const other = ids.find((id) => !WITH_TIMELINE.some((type) => id.startsWith(`${type}:`)));
        if (other !== undefined)
          throw badInput(
            `timeline(of:): "${other.slice(0, 80)}" has no timeline. Give ids that begin with one of: ${WITH_TIMELINE.map((type) => `${type}:`).join(' ')}`,
          );
        countWithin('timeline(of:)', 'ids', ids.length, LIMITS.ids);
        inOrder('timeline', from as string | null, to as string | null);
        return { of: ids, kinds: kinds ?? ['Decision', 'Appointment'], from: from ?? null, to: to ?? null };
      },
    }) as never,
);
