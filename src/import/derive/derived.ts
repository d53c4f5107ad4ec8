import type { Basis } from '../../graph/model/bases.ts';

/** A relation that follows from several documents together. */
export interface Derived {
  readonly type: string;
  readonly from: string;
  readonly to: string;
  readonly basis: Basis;
  readonly words: readonly string[];
  readonly sources: readonly string[];
}

/** What is to be deleted and written, so that the graph has these relations and no others. */
export function differenceOf(now: readonly Derived[], wanted: readonly Derived[]) {
  const [have, want] = [keyed(now), keyed(wanted)];
  const gone = [...have].filter(([key]) => !want.has(key)).map(([, one]) => one);
  const more = [...want].filter(([key]) => !have.has(key)).map(([, one]) => one);
  return { gone, new: more, size: gone.length + more.length };
}

function keyed(all: readonly Derived[]): Map<string, Derived> {
  return new Map(
    all.map((one) => [JSON.stringify([one.type, one.from, one.to, one.basis, one.words, one.sources]), one]),
  );
}
