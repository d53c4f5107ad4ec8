import { useState } from 'preact/hooks';
import type { Table as TableData } from '../data/result.ts';
import { numberOf } from '../picture/names.ts';
import type { Language } from '../state.ts';
import { WORDS } from '../words.ts';
import { sorted, type Sort } from './sort.ts';
import { Shown } from './value.tsx';

interface TableProps {
  readonly table: TableData;
  readonly language: Language;
  readonly selected: string | null;
  readonly onSelect?: (id: string) => void;
}

/** The answer as a table: what the network shows, for everyone. */
export function Table({ table, language, selected, onSelect }: TableProps) {
  const words = WORDS[language];
  const [sort, setSort] = useState<Sort | null>(null);
  if (table.rows.length === 0) return <p class="empty">{words.noRows}</p>;
  const rows = sort ? sorted(table.rows, sort, language) : table.rows;
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
            .replace('{total}', numberOf(table.totalCount, language))}
        </p>
      ) : null}
    </div>
  );
}

/** The column whose text leads to the node of the row: the first that is a text. */
function nameColumn({ columns }: TableData): number {
  return columns.findIndex(({ kind }) => kind === 'TEXT');
}
