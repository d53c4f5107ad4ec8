import type { Table, Value } from '../data/result.ts';
import { dayOf, withoutDate } from '../picture/names.ts';
import type { Language } from '../state.ts';

/** Paths as chains: node, relation with the words that prove it, node. The rows are hops, one after the other. */
export function Chain({
  table,
  language,
  onSelect,
}: {
  readonly table: Table;
  readonly language: Language;
  readonly onSelect: (id: string) => void;
}) {
  const column = (key: string) => table.columns.findIndex((one) => one.key === key);
  const [from, to, relation, basis, words] = [
    'from.caption',
    'to.caption',
    'relations.type',
    'relations.evidence.basis',
    'relations.evidence.words',
  ].map(column) as [number, number, number, number, number];
  const cell = (row: Table['rows'][number], i: number): readonly Value[] => row.cells[i]?.values ?? [];
  const paths: Table['rows'][number][][] = [];
  for (const row of table.rows) {
    const last = paths.at(-1)?.at(-1);
    const follows = last && cell(last, to)[0]?.id === cell(row, from)[0]?.id;
    if (follows) paths.at(-1)?.push(row);
    else paths.push([row]);
  }
  const node = (value: Value | undefined) =>
    value ? (
      <button
        type="button"
        class="link"
        data-id={value.id ?? undefined}
        onClick={() => value.id && onSelect(value.id)}
        lang="nl"
      >
        {withoutDate(value.text)}
      </button>
    ) : null;
  return (
    <div class="chains">
      {paths.map((path, p) => (
        <ol key={p} class="chain">
          <li>{path[0] ? node(cell(path[0], from)[0]) : null}</li>
          {path.map((row, i) => (
            <li key={i}>
              <p class="hop">
                <span class="relation">
                  {cell(row, relation)
                    .map(({ text }) => text)
                    .join(', ')}
                </span>
                {row.date ? <time dateTime={row.date}>{dayOf(row.date, language)}</time> : null}
                <span class="basis">{[...new Set(cell(row, basis).map(({ text }) => text))].join(', ')}</span>
                {cell(row, words).length > 0 ? (
                  <q lang="nl">
                    {cell(row, words)
                      .map(({ text }) => text.replaceAll('\\', ''))
                      .join(' … ')}
                  </q>
                ) : null}
              </p>
              {node(cell(row, to)[0])}
            </li>
          ))}
        </ol>
      ))}
    </div>
  );
}
