const day = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Brussels', dateStyle: 'short' });
const hour = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Brussels', timeStyle: 'short' });

/** The day in Brussels: YYYY-MM-DD. */
export function dayInBrussels(at: Date): string {
  return day.format(at);
}

/** The hour in Brussels: HH:MM. */
export function hourInBrussels(at: Date): string {
  return hour.format(at);
}
