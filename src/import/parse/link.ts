import { dayInBrussels, hourInBrussels } from '../brussels.ts';

/** The public site whose search links the documents hold. */
export const PUBLISHER = 'beslissingenvlaamseregering.vlaanderen.be';

/** What a search link says of the decision that it looks for. */
export interface Link {
  readonly host: string;
  readonly title?: string;
  /** The day and the hour of the meeting in Brussels: YYYY-MM-DD, HH:MM. The link has them in UTC. */
  readonly date?: string;
  readonly time?: string;
}

/** Reads a link. @returns undefined for what is no link that begins with http:// or https:// */
export function readLink(text: string): Link | undefined {
  if (!URL.canParse(text) || !/^https?:$/.test(new URL(text).protocol)) return undefined;
  const { host, searchParams } = new URL(text);
  const title = searchParams.get('search');
  const start = new Date(searchParams.get('startDate') ?? '');
  return {
    host,
    ...(title === null ? {} : { title }),
    ...(Number.isNaN(start.valueOf()) ? {} : { date: dayInBrussels(start), time: hourInBrussels(start) }),
  };
}
