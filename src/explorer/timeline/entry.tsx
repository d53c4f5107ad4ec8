import type { Row } from '../data/result.ts';
import { dayOf } from '../picture/names.ts';
import type { Language } from '../state.ts';

interface EntryProps {
  readonly row: Row;
  readonly x: (day: number) => number;
  readonly y: number;
  readonly language: Language;
  readonly selected: string | null;
  readonly onSelect?: ((id: string) => void) | undefined;
}

/** A dated row on its lane: a dot, or a ring for an appointment. */
export function Entry({ row, x, y, language, selected, onSelect }: EntryProps) {
  const id = row.nodeId;
  const at = x(Date.parse(row.date as string));
  const name = `${dayOf(row.date as string, language)}: ${textOf(row)}`;
  const ring = id?.startsWith('Appointment:');
  return (
    <circle
      class={[ring ? 'ring' : 'dot', id !== null && id === selected ? 'selected' : ''].join(' ')}
      cx={Math.round(at * 10) / 10}
      cy={y}
      r={6}
      data-id={id ?? undefined}
      tabIndex={id && onSelect ? 0 : undefined}
      role={id && onSelect ? 'button' : undefined}
      aria-label={name}
      onClick={() => id && onSelect?.(id)}
      onKeyDown={(event) => {
        if (event.key === 'Enter' && id) onSelect?.(id);
      }}
    >
      <title>{name}</title>
    </circle>
  );
}

function textOf({ cells }: Row): string {
  return cells
    .flatMap(({ values }) => values.map(({ text }) => text))
    .filter((text) => !/^\d{4}-\d\d-\d\d$/.test(text))
    .join(' · ')
    .slice(0, 160);
}
