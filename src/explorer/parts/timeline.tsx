import type { Row, Table } from '../data.ts';
import { dayOf, widthOf } from '../picture/labels.ts';
import type { Size } from '../picture/network.tsx';
import type { Language } from '../state.ts';
import { WORDS } from '../words.ts';

const LANES = 12;
const TOP = 96;
const LANE = 40;
const NAMES = 150;
const RIGHT = 24;

interface TimelineProps {
  readonly table: Table;
  readonly size: Size;
  readonly language: Language;
  readonly selected: string | null;
  readonly onSelect?: (id: string) => void;
}

/** The dated rows of an answer in time: a lane an agency, a dot a decision, a ring an appointment, the number a quarter above. */
export function Timeline({ table, size, language, selected, onSelect }: TimelineProps) {
  const rows = table.rows.filter(({ date }) => date !== null);
  if (rows.length === 0) return <p class="empty">{WORDS[language].noDates}</p>;
  const lanes = lanesOf(rows);
  const days = rows.map(({ date }) => Date.parse(date as string));
  const [from, to] = [startOfYear(Math.min(...days)), startOfYear(Math.max(...days)) + 366 * DAY];
  const width = Math.max(420, size.width - 8);
  const LEFT = lanes.some(({ name }) => name !== '') ? NAMES : 16;
  const x = (day: number) => LEFT + ((day - from) / (to - from)) * (width - LEFT - RIGHT);
  const height = TOP + lanes.length * LANE + 16;
  const years = Array.from({ length: yearOf(to - DAY) - yearOf(from) + 1 }, (_, i) => yearOf(from) + i);
  return (
    <div class="timeline">
      <svg
        width={width}
        height={height}
        viewBox={`0 0 ${width} ${height}`}
        role={onSelect ? 'group' : 'img'}
        aria-label={WORDS[language].timeline}
      >
        {years.map((year) => (
          <g key={year} class="year">
            <line x1={x(Date.UTC(year, 0, 1))} x2={x(Date.UTC(year, 0, 1))} y1={16} y2={height - 8} />
            <text x={x(Date.UTC(year, 0, 1)) + 4} y={14}>
              {year}
            </text>
          </g>
        ))}
        <Histogram days={days} x={x} />
        {lanes.map(({ name, rows }, i) => {
          const y = TOP + i * LANE + LANE / 2;
          return (
            <g key={name} class="lane">
              <line x1={LEFT} x2={width - RIGHT} y1={y} y2={y} />
              <text x={8} y={y + 4}>
                {fitting(name, LEFT - 16)}
              </text>
              {rows.map((row, r) => {
                const [id, at] = [row.nodeId, x(Date.parse(row.date as string))];
                const ring = id?.startsWith('Appointment:');
                return (
                  <circle
                    key={r}
                    class={[ring ? 'ring' : 'dot', id !== null && id === selected ? 'selected' : ''].join(
                      ' ',
                    )}
                    cx={Math.round(at * 10) / 10}
                    cy={y}
                    r={6}
                    data-id={id ?? undefined}
                    tabIndex={id && onSelect ? 0 : undefined}
                    role={id && onSelect ? 'button' : undefined}
                    aria-label={`${dayOf(row.date as string, language)}: ${textOf(row)}`}
                    onClick={() => id && onSelect?.(id)}
                    onKeyDown={(event) => {
                      if (event.key === 'Enter' && id) onSelect?.(id);
                    }}
                  >
                    <title>{`${dayOf(row.date as string, language)}: ${textOf(row)}`}</title>
                  </circle>
                );
              })}
            </g>
          );
        })}
      </svg>
    </div>
  );
}

const DAY = 86_400_000;
const yearOf = (day: number): number => new Date(day).getUTCFullYear();
const startOfYear = (day: number): number => Date.UTC(yearOf(day), 0, 1);

/** The lanes, those with most rows first: a row is in the lane of each agency that it names. */
function lanesOf(rows: readonly Row[]): { name: string; rows: Row[] }[] {
  const lanes = new Map<string, Row[]>();
  for (const row of rows) {
    const agencies = row.cells.flatMap(({ values }) => values.filter(({ id }) => id?.startsWith('Agency:')));
    const names = agencies.length > 0 ? agencies.map(({ text }) => text) : [''];
    for (const name of new Set(names)) lanes.set(name, [...(lanes.get(name) ?? []), row]);
  }
  return [...lanes]
    .map(([name, rows]) => ({ name, rows }))
    .sort((a, b) => b.rows.length - a.rows.length)
    .slice(0, LANES);
}

function textOf({ cells }: Row): string {
  return cells
    .flatMap(({ values }) => values.map(({ text }) => text))
    .filter((text) => !/^\d{4}-\d\d-\d\d$/.test(text))
    .join(' · ')
    .slice(0, 160);
}

/** As much of a name as fits into a width, in pixels. */
function fitting(name: string, width: number): string {
  if (widthOf(name, 13) <= width) return name;
  let end = name.length;
  while (end > 4 && widthOf(`${name.slice(0, end)}…`, 13) > width) end--;
  return `${name.slice(0, end)}…`;
}

/** Rows a quarter, as bars above the lanes. */
function Histogram({ days, x }: { readonly days: readonly number[]; readonly x: (day: number) => number }) {
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
        const [left, right] = [x(quarter), x(quarter + 91 * DAY)];
        const high = (count / most) * 44;
        return (
          <rect
            key={quarter}
            x={left + 1}
            y={TOP - 14 - high}
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
