import { builder } from '../builder.ts';
import type { DatePart, Group } from '../../graph/engine/grouping.ts';
import { LIMITS } from '../../limits.ts';
import type { FieldSpec } from '../../graph/engine/field.ts';

export const TimelineBucket = builder.enumType('TimelineBucket', {
  description: 'The periods by which a timeline is counted.',
  values: {
    DAY: { value: 'day', description: 'By day.' },
    MONTH: { value: 'month', description: 'By month.' },
    QUARTER: { value: 'quarter', description: 'By quarter.' },
    YEAR: { value: 'year', description: 'By year.' },
  } as const,
});

const countOf = (kind: string) => (bucket: Group) =>
  bucket.groups.find(({ key }) => key === kind)?.count ?? 0;
type Dated = Group & { readonly key: string };
export const isDated = (group: Group): group is Dated => group.key !== null;
export const Bucket = builder.objectRef<Dated>('Bucket').implement({
  description: 'A period, and the number of entries of a timeline in it.',
  fields: (t) => ({
    start: t.field({
      type: 'Date',
      description: 'The first day of the period.',
      resolve: ({ key }) => days(key)[0],
    }),
    end: t.field({
      type: 'Date',
      description: 'The last day of the period.',
      resolve: ({ key }) => days(key)[1],
    }),
    label: t.exposeString('key', {
      description: 'The name of the period: "2021", "2021-Q2", "2021-06" or "2021-06-18".',
    }),
    total: t.expose('count', { type: 'NonNegativeInt', description: 'Number of entries of all kinds.' }),
    decisions: t.field({
      type: 'NonNegativeInt',
      description: 'Number of decisions.',
      resolve: countOf('Decision'),
    }),
    appointments: t.field({
      type: 'NonNegativeInt',
      description: 'Number of appointments.',
      resolve: countOf('Appointment'),
    }),
    meetings: t.field({
      type: 'NonNegativeInt',
      description: 'Number of meetings; 0 unless `kinds` has MEETING.',
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

/** Counts a timeline by periods. */
export const buckets: FieldSpec = {
  kind: 'facets',
  name: 'buckets',
  grouping: (_, { bucket }) => ({
    by: [{ property: 'date', part: bucket as DatePart }, { type: true }],
    first: LIMITS.timelineBuckets,
    byKey: true,
  }),
};
