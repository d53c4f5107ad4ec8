const HIGH = 44;
const QUARTER = 91 * 86_400_000;

interface HistogramProps {
  readonly days: readonly number[];
  /** The line that the bars are on, in pixels from the top. */
  readonly bottom: number;
  readonly x: (day: number) => number;
}

/** Rows a quarter, as bars above the lanes. */
export function Histogram({ days, bottom, x }: HistogramProps) {
  const counts = new Map<number, number>();
  for (const day of days) {
    const date = new Date(day);
    const quarter = Date.UTC(date.getUTCFullYear(), Math.floor(date.getUTCMonth() / 3) * 3, 1);
    counts.set(quarter, (counts.get(quarter) ?? 0) + 1);
  }
  const most = Math.max(...counts.values());
  return (
    <g class="histogram">
      {[...counts].map(([quarter, count]) => {
        const [left, right] = [x(quarter), x(quarter + QUARTER)];
        const high = (count / most) * HIGH;
        return (
          <rect
            key={quarter}
            x={left + 1}
            y={bottom - high}
            width={Math.max(2, right - left - 2)}
            height={high}
          >
            <title>{count}</title>
          </rect>
        );
      })}
    </g>
  );
}
