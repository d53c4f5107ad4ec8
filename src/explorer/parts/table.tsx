import { useState } from 'preact/hooks';
import type { Row, Table as TableData, Value } from '../data.ts';
import { dayOf } from '../picture/labels.ts';
import type { Language } from '../state.ts';
import { WORDS } from '../words.ts';

interface TableProps {
  readonly table: TableData;
  readonly language: Language;
  readonly selected: string | null;
  readonly onSelect?: (id: string) => void;
}

/** The answer as a table: what the network shows, for everyone. */
export function Table({ table, language, selected, onSelect }: TableProps) {
  const words = WORDS[language];
  const [sort, setSort] = useState<{ column: number; down: boolean } | null>(null);
  if (table.rows.length === 0) return <p class="empty">{words.noRows}</p>;
  const rows = sort ? sorted(table.rows, sort.column, sort.down, language) : table.rows;
  const more = table.totalCount > table.rows.length;
  return (
    <div class="table" tabIndex={0} role="region" aria-label={words.table}>
      <table>
        <thead>
          <tr>
            {table.columns.map(({ key, label }, i) => {
              const on = sort?.column === i;
              return (
                <th key={key} scope="col" aria-sort={on ? (sort.down ? 'descending' : 'ascending') : 'none'}>
                  <button type="button" onClick={() => setSort({ column: i, down: on ? !sort.down : false })}>
                    {label}
                    <span aria-hidden="true">{on ? (sort.down ? ' ↓' : ' ↑') : ''}</span>
                  </button>
                </th>
              );
            })}
          </tr>
        </thead>
        <tbody>
          {rows.map((row, i) => (
            <tr
              key={row.nodeId ?? i}
              class={row.nodeId !== null && row.nodeId === selected ? 'selected' : undefined}
            >
              {row.cells.map(({ values }, c) => {
                const kind = table.columns[c]?.kind;
                const own = c === nameColumn(table) ? row.nodeId : null;
                return (
                  <td key={c} class={kind?.toLowerCase()} lang={kind === 'TEXT' ? 'nl' : undefined}>
                    {values.map((value, v) => (
                      <>
                        {v > 0 ? '; ' : ''}
                        <Shown
                          value={value}
                          id={value.id ?? own}
                          kind={kind}
                          language={language}
                          onSelect={onSelect}
                        />
                      </>
                    ))}
                  </td>
                );
              })}
            </tr>
          ))}
        </tbody>
      </table>
      {more ? (
        <p class="more">
          {words.shown
            .replace('{shown}', String(table.rows.length))
            .replace('{total}', table.totalCount.toLocaleString(language === 'nl' ? 'nl-BE' : 'en-GB'))}
        </p>
      ) : null}
    </div>
  );
}

/** The column whose text leads to the node of the row: the first that is a text. */
function nameColumn({ columns }: TableData): number {
  return columns.findIndex(({ kind }) => kind === 'TEXT');
}

interface ShownProps {
  readonly value: Value;
  readonly id: string | null;
  readonly kind: string | undefined;
  readonly language: Language;
  readonly onSelect?: ((id: string) => void) | undefined;
}

function Shown({ value: { text }, id, kind, language, onSelect }: ShownProps) {
  const shown =
    kind === 'DATE' && /^\d{4}-/.test(text)
      ? dayOf(text, language)
      : kind === 'NUMBER'
        ? Number(text).toLocaleString(language === 'nl' ? 'nl-BE' : 'en-GB')
        : text.replace(/^(\d{4}-\d\d-\d\d) – /, '');
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

function sorted(rows: readonly Row[], column: number, down: boolean, language: Language): Row[] {
  const text = (row: Row) => row.cells[column]?.values[0]?.text ?? '';
  const { compare } = new Intl.Collator(language, { numeric: true, sensitivity: 'base' });
  // What has no value comes last, whichever way is sorted.
  return [...rows].sort((a, b) =>
    text(a) === '' || text(b) === ''
      ? Number(text(a) === '') - Number(text(b) === '')
      : (down ? -1 : 1) * compare(text(a), text(b)),
  );
}
