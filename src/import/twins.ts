import { collapsed } from './slug.ts';

/** One of several decisions that have one date and one title. */
export interface Twin {
  readonly uri: string;
  readonly subtitle: string | null;
}

/** A decision as a text tells of it. */
export interface Told {
  /** YYYY-MM-DD */
  readonly date: string;
  readonly title: string;
  readonly uri?: string | null;
  readonly subtitle?: string | null;
}

/** Knows the decisions that date and title do not tell apart. */
export interface Twins {
  /** The decisions of one date and title, by their addresses, where there are several; otherwise none. */
  of(date: string, title: string): readonly Twin[];
  /** Date and title of each group. */
  readonly places: readonly { readonly date: string; readonly title: string }[];
}

/** Finds the decisions of one date and title that have several addresses. @param told by all texts that are known */
export function twinsOf(told: readonly Told[]): Twins {
  const byPlace = new Map<string, Map<string, Twin>>();
  const places = new Map<string, { date: string; title: string }>();
  for (const { date, title, uri, subtitle = null } of told) {
    if (!uri) continue;
    const place = placeOf(date, title);
    const twins = byPlace.get(place) ?? new Map<string, Twin>();
    byPlace.set(place, twins);
    // Of two texts of one decision the one with the formal name says more.
    if (!twins.get(uri)?.subtitle) twins.set(uri, { uri, subtitle });
    places.set(place, { date, title: collapsed(title) });
  }
  const several = new Map(
    [...byPlace]
      .filter(([, twins]) => twins.size > 1)
      .map(([place, twins]) => [place, [...twins.values()].sort((a, b) => (a.uri < b.uri ? -1 : 1))]),
  );
  return {
    of: (date, title) => several.get(placeOf(date, title)) ?? [],
    places: [...several.keys()].flatMap((place) => places.get(place) ?? []),
  };
}

/** Where date and title tell all decisions apart. */
export const NO_TWINS = twinsOf([]);

function placeOf(date: string, title: string): string {
  return `${date} ${collapsed(title)}`;
}
