import type { Table } from '../data/result.ts';
import { widthOf } from '../picture/names.ts';
import type { Size } from '../picture/project.ts';
import type { Language } from '../state.ts';
import { WORDS } from '../words.ts';
import { Entry } from './entry.tsx';
import { Histogram } from './histogram.tsx';
import { lanesOf } from './lanes.ts';

const TOP = 96;
const LANE = 40;
const NAMES = 150;
const RIGHT = 44;

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
    <div class="timeline" tabIndex={0} role="region" aria-label={WORDS[language].timeline}>
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
        <Histogram days={days} bottom={TOP - 14} x={x} />
        {lanes.map(({ name, rows }, i) => {
          const y = TOP + i * LANE + LANE / 2;
          return (
            <g key={name} class="lane">
              <line x1={LEFT} x2={width - RIGHT} y1={y} y2={y} />
              <text x={8} y={y + 4}>
                {fitting(name, LEFT - 16)}
              </text>
              {rows.map((row, r) => (
                <Entry key={r} row={row} x={x} y={y} {...{ language, selected, onSelect }} />
              ))}
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

/** As much of a name as fits into a width, in pixels. */
function fitting(name: string, width: number): string {
  if (widthOf(name, 13) <= width) return name;
  let end = name.length;
  while (end > 4 && widthOf(`${name.slice(0, end)}…`, 13) > width) end--;
  return `${name.slice(0, end)}…`;
}
