const MONTHS = [
  'januari',
  'februari',
  'maart',
  'april',
  'mei',
  'juni',
  'juli',
  'augustus',
  'september',
  'oktober',
  'november',
  'december',
];
/** A day as Dutch texts write it: "1 mei 2022", "1ste mei 2022". */
export const DAY = `\\d{1,2}(?:ste|e)? (?:${MONTHS.join('|')}) \\d{4}`;

/** The day that a Dutch date names, as YYYY-MM-DD; undefined for a day that no month has. */
export function isoDay(words: string): string | undefined {
  const [, day = '', month = '', year = ''] = /(\d{1,2})\D* (\p{L}+) (\d{4})/u.exec(words) ?? [];
  const iso = `${year}-${String(MONTHS.indexOf(month.toLowerCase()) + 1).padStart(2, '0')}-${day.padStart(2, '0')}`;
  const date = new Date(`${iso}T00:00:00Z`);
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(iso) ? iso : undefined;
}

/** From which day a post is held, and until which, as a sentence says it. */
const FROM = new RegExp(
  `(?:met ingang (?:van|op)|vanaf|ingaande? (?:op|vanaf)|(?<!\\p{L})per|met uitwerking (?:op|vanaf)|(?:gaat|gaan|treedt|treden) in (?:werking )?op|(?:heeft|hebben) uitwerking (?:op|vanaf)|uitwerking (?:heeft|hebben) (?:op|vanaf)|start op)\\s+(${DAY})`,
  'giu',
);
const UNTIL = new RegExp(`(?<!\\p{L})tot(?: en met)?\\s+(${DAY})`, 'giu');

/** The days from which something has effect, in their order; YYYY-MM-DD. */
export function effectiveDays(text: string): string[] {
  return [...text.matchAll(FROM)].flatMap(([, words = '']) => isoDay(words) ?? []);
}

/** The days until which something has effect, in their order; YYYY-MM-DD. */
export function lastDays(text: string): string[] {
  return [...text.matchAll(UNTIL)].flatMap(([, words = '']) => isoDay(words) ?? []);
}

/** Days from one day to another, both as YYYY-MM-DD. */
export function daysBetween(from: string, to: string): number {
  return (Date.parse(to) - Date.parse(from)) / 86_400_000;
}
