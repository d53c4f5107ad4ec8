/** How well one thing is recognised in one set of labels. */
export interface Measure {
  readonly set: string;
  readonly what: string;
  /** Recognised and right; recognised and wrong; right and not recognised. */
  readonly right: number;
  readonly wrong: number;
  readonly missed: number;
  /** Between 0 and 1; 1 where there is nothing to recognise. */
  readonly precision: number;
  readonly recall: number;
  /** Each mistake: where, "+" for what is wrong, "-" for what is missed. */
  readonly mistakes: readonly string[];
}

/** What was expected at a place, and what was recognised there. */
export interface Compared {
  readonly place: string;
  readonly expected: readonly string[];
  readonly got: readonly string[];
}

/** Measures what was recognised at all places of a set of labels. */
export function measureOf(set: string, what: string, compared: readonly Compared[]): Measure {
  const each = compared.map(({ place, expected, got }) => ({ place, ...difference(expected, got) }));
  const sum = (part: 'right' | 'wrong' | 'missed') => each.reduce((n, one) => n + one[part].length, 0);
  const [right, wrong, missed] = [sum('right'), sum('wrong'), sum('missed')];
  return {
    ...{ set, what, right, wrong, missed },
    precision: right + wrong === 0 ? 1 : right / (right + wrong),
    recall: right + missed === 0 ? 1 : right / (right + missed),
    mistakes: each.flatMap(({ place, wrong, missed }) => [
      ...wrong.map((value) => `+ ${value}: ${place}`),
      ...missed.map((value) => `- ${value}: ${place}`),
    ]),
  };
}

/** The measures as lines for a terminal, with every mistake. */
export function measuresReport(measures: readonly Measure[]): string {
  const columns = ['precision', 'recall', 'right', 'wrong', 'missed']
    .map((name) => name.padStart(10))
    .join('');
  return [
    `${''.padEnd(32)}${columns}`,
    ...measures.flatMap(({ set, what, precision, recall, right, wrong, missed, mistakes }) => [
      `${`${set}: ${what}`.padEnd(32)}${[precision.toFixed(3), recall.toFixed(3), right, wrong, missed]
        .map((figure) => String(figure).padStart(10))
        .join('')}`,
      ...mistakes.map((mistake) => `  ${mistake}`),
    ]),
  ].join('\n');
}

/** Each value counts as often as it is there. */
function difference(expected: readonly string[], got: readonly string[]) {
  const missed = [...expected];
  const take = (value: string) => {
    const at = missed.indexOf(value);
    if (at >= 0) missed.splice(at, 1);
    return at >= 0;
  };
  const found = got.map((value) => ({ value, right: take(value) }));
  const those = (right: boolean) => found.filter((one) => one.right === right).map(({ value }) => value);
  return { right: those(true), wrong: those(false), missed };
}
