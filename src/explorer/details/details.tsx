import { dayOf, withoutDate } from '../picture/names.ts';
import { Symbol } from '../picture/symbol.tsx';
import type { Language } from '../state.ts';
import { TYPES, WORDS } from '../words.ts';
import { useDetails } from './load.ts';
import { Relations } from './relations.tsx';

interface DetailsProps {
  readonly id: string | null;
  readonly language: Language;
  readonly relations: Readonly<Record<string, string>>;
  readonly bases: Readonly<Record<string, string>>;
  readonly onSelect: (id: string | null) => void;
  readonly onExpand: (id: string) => void;
  readonly onAround: (id: string) => void;
}

/** What a node is, and why each of its relations exists. */
export function DetailsPane({ id, language, relations, bases, onSelect, onExpand, onAround }: DetailsProps) {
  const words = WORDS[language];
  const { details, failed } = useDetails(id);
  if (id === null)
    return (
      <aside class="details" aria-label={words.details}>
        <p class="muted">{words.chooseNode}</p>
      </aside>
    );
  return (
    <aside class="details open" aria-label={words.details}>
      <button type="button" class="close" aria-label={words.close} onClick={() => onSelect(null)}>
        ×
      </button>
      {failed ? <p class="error">{failed}</p> : null}
      {details === null ? (
        <p class="muted">{words.loading}</p>
      ) : (
        <>
          <p class="type">
            <Symbol type={details.type} />
            {TYPES[language][details.type]}
            {details.date ? `, ${dayOf(details.date, language)}` : ''}
          </p>
          <h2 lang="nl">{withoutDate(details.title ?? details.caption)}</h2>
          {details.name && details.name !== details.caption ? <p lang="nl">{details.name}</p> : null}
          {details.text ? (
            <p lang="nl" class="text">
              {details.text}
            </p>
          ) : null}
          <p class="actions">
            <button type="button" onClick={() => onExpand(id)}>
              {words.expand}
            </button>
            <button type="button" onClick={() => onAround(id)}>
              {words.around}
            </button>
          </p>
          <h3>{words.why}</h3>
          <Relations neighbours={details.neighbours} {...{ words, relations, bases, onSelect }} />
          {details.neighbours.totalCount > details.neighbours.edges.length ? (
            <p class="muted">
              {words.shown
                .replace('{shown}', String(details.neighbours.edges.length))
                .replace('{total}', String(details.neighbours.totalCount))}
            </p>
          ) : null}
          <p class="note">{words.noPromise}</p>
        </>
      )}
    </aside>
  );
}
