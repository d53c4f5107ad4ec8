import { pageOf } from '../entity/address.ts';
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
  /** Whether the picture shows its neighbours because the reader asked for them. */
  readonly isExpanded: boolean;
  readonly onSelect: (id: string | null) => void;
  readonly onExpand: (id: string) => void;
  readonly onCollapse: (id: string) => void;
  readonly onAround: (id: string) => void;
}

/** What a node is, and why each of its relations exists. */
export function DetailsPane(props: DetailsProps) {
  const { id, language, relations, bases, isExpanded, onSelect, onExpand, onCollapse, onAround } = props;
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
            <button type="button" onClick={() => (isExpanded ? onCollapse(id) : onExpand(id))}>
              {isExpanded ? words.collapse : words.expand}
            </button>
            <button type="button" onClick={() => onAround(id)}>
              {words.around}
            </button>
            <a href={pageOf(id, language)}>{words.page}</a>
          </p>
          <h3>{words.why}</h3>
          <Relations
            neighbours={details.neighbours}
            {...{ language, relations, bases, onSelect }}
            link={(id) => pageOf(id, language)}
          />
          <p class="note">{words.noPromise}</p>
        </>
      )}
    </aside>
  );
}
