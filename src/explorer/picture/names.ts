import type { Language } from '../state.ts';
import type { PageNode } from './picture.ts';

/** What a node is called in a picture: short, a decision with its day. */
export function nameOf({ label, date, type }: PageNode, language: Language): string {
  return date && type !== 'MEETING' ? `${dayOf(date, language)} · ${label}` : label;
}

/** A caption without the date that it begins with. */
export function withoutDate(caption: string): string {
  return caption.replace(/^\d{4}-\d\d-\d\d – /, '');
}

/** "18 jun 2021" */
export function dayOf(date: string, language: Language): string {
  return new Intl.DateTimeFormat(language === 'nl' ? 'nl-BE' : 'en-GB', {
    day: 'numeric',
    month: 'short',
    year: 'numeric',
    timeZone: 'UTC',
  }).format(new Date(`${date}T00:00:00Z`));
}

/** A text with its dates as people write them. */
export function withDays(text: string, language: Language): string {
  return text.replace(/\b\d{4}-\d\d-\d\d\b/g, (date) => dayOf(date, language));
}

/** "1.240" */
export function numberOf(value: number, language: Language): string {
  return value.toLocaleString(language === 'nl' ? 'nl-BE' : 'en-GB');
}

/** The width of a text in Source Sans 3, about: the server has no fonts to measure with. */
export function widthOf(text: string, size: number): number {
  let width = 0;
  for (const letter of text)
    width += /[iljtfrI.,:;'’·|!() -]/.test(letter)
      ? 0.29
      : /[mwMW@…]/.test(letter)
        ? 0.82
        : /[A-Z0-9]/.test(letter)
          ? 0.57
          : 0.5;
  return width * size;
}
