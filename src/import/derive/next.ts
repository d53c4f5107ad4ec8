import type { Stage } from '../../graph/model/vocabulary.ts';
import { grouped } from '../grouped.ts';
import { daysBetween } from '../recognise/dates.ts';
import { proceduresOf } from '../recognise/procedures.ts';
import type { Derived } from './derived.ts';

/** A decision with what its text says of steps. */
export interface Told {
  readonly id: string;
  /** YYYY-MM-DD */
  readonly date: string;
  readonly title: string;
  readonly titleKey: string;
  readonly subtitle: string | null;
  readonly stages: readonly Stage[];
  /** The words of the text about the first stage. */
  readonly words: string | null;
  /** Whether there is a text. */
  readonly told: boolean;
  readonly sources: readonly string[];
}

/** In days: a title that comes back after about a year, again and again, is no file. */
const YEARLY = { from: 300, to: 430 };

/**
 * The steps of each file in order, by what the texts say. Where the text of one of two decisions with one title is
 * missing, the later one comes next; two texts that do not say a step are two files.
 */
export function nextOf(decisions: readonly Told[]): Derived[] {
  const known = new Map(decisions.map((one) => [one.id, one]));
  const steps = decisions.map(({ subtitle, ...one }) => ({ ...one, ...(subtitle ? { subtitle } : {}) }));
  const said = proceduresOf(steps).flatMap((file) => pairs(file).map((pair) => link(pair, 'TEXT')));
  const [left, right] = [new Set(said.map(({ from }) => from)), new Set(said.map(({ to }) => to))];
  const byTitle = pairsOfOneTitle(decisions)
    .filter(([one, next]) => !(one.told && next.told) && !left.has(one.id) && !right.has(next.id))
    .map((pair) => link(pair, 'DOCUMENT'));
  return [...said, ...byTitle];

  function link([one, next]: readonly [{ id: string }, { id: string }], basis: 'TEXT' | 'DOCUMENT'): Derived {
    const both = [known.get(one.id), known.get(next.id)].flatMap((decision) => decision ?? []);
    return {
      ...{ type: 'NEXT', from: one.id, to: next.id, basis },
      words: basis === 'TEXT' ? [...new Set(both.flatMap(({ words }) => words ?? []))] : [],
      sources: both.flatMap(({ sources }) => sources),
    };
  }
}

function pairsOfOneTitle(decisions: readonly Told[]): (readonly [Told, Told])[] {
  const inOrder = [...decisions].sort((a, b) => (`${a.date} ${a.id}` < `${b.date} ${b.id}` ? -1 : 1));
  return [...grouped(inOrder, ({ titleKey }) => titleKey).values()].flatMap((chain) => {
    const all = pairs(chain);
    return all.length > 1 && all.every(isYearly) ? [] : all;
  });
}

function isYearly([one, next]: readonly [Told, Told]): boolean {
  const days = daysBetween(one.date, next.date);
  return days >= YEARLY.from && days <= YEARLY.to;
}

function pairs<T>(list: readonly T[]): (readonly [T, T])[] {
  return list.slice(1).flatMap((next, i) => {
    const one = list[i];
    return one === undefined ? [] : [[one, next] as const];
  });
}
