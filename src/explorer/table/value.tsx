import type { Value } from '../data/result.ts';
import { dayOf, numberOf, withoutDate } from '../picture/names.ts';
import type { Language } from '../state.ts';

interface ValueProps {
  readonly value: Value;
  readonly id: string | null;
  readonly kind: string | undefined;
  readonly language: Language;
  readonly onSelect?: ((id: string) => void) | undefined;
}

/** A value of a cell: a link where it names a node. */
export function Shown({ value: { text }, id, kind, language, onSelect }: ValueProps) {
  const shown =
    kind === 'DATE' && /^\d{4}-/.test(text)
      ? dayOf(text, language)
      : kind === 'NUMBER'
        ? numberOf(Number(text), language)
        : withoutDate(text);
  if (id === null) return <span>{shown}</span>;
  return (
    <a
      href={`?around=${encodeURIComponent(id)}${language === 'en' ? '&lang=en' : ''}`}
      data-id={id}
      onClick={(event) => {
        if (!onSelect || event.metaKey || event.ctrlKey) return;
        event.preventDefault();
        onSelect(id);
      }}
    >
      {shown}
    </a>
  );
}
