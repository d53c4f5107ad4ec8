import { amountsIn } from '../recognise/titles.ts';

/** The amounts of money that a text names, and their words, as two lists of one length; nothing where there are none. */
export function amountProperties(text: string): { amounts?: number[]; amountWords?: string[] } {
  const amounts = amountsIn(text);
  return amounts.length === 0
    ? {}
    : { amounts: amounts.map(({ euros }) => euros), amountWords: amounts.map(({ words }) => words) };
}
