import { isEnumType, type DocumentNode, type GraphQLSchema } from 'graphql';
import { IntlMessageFormat } from 'intl-messageformat';
import type { Question } from '../catalogue.ts';
import { word, type Language } from '../../words/words.ts';
import { typeAt } from './document.ts';
import { idOf, meaningOf, scalarsIn, valuesAt } from './values.ts';

export interface Cell {
  /** As a person reads it: constants in words. */
  readonly text: string;
  /** The node that the value is of; null of a value of the row itself. */
  readonly id: string | null;
}

export interface AnswerRow {
  /** The node that the row is of; null where it counts or joins several. */
  readonly id: string | null;
  /** YYYY-MM-DD */
  readonly date: string | null;
  readonly cells: readonly (readonly Cell[])[];
}

export interface Column {
  readonly key: string;
  readonly label: string;
  readonly kind: 'DATE' | 'NUMBER' | 'TEXT';
}

export interface Told {
  readonly sentence: string;
  readonly columns: readonly Column[];
  readonly rows: readonly AnswerRow[];
  /** Rows in all, those that were not read too. */
  readonly total: number;
}

/** Answers a question in a sentence and as a table. @param data the answer of its operation */
export function tell(
  schema: GraphQLSchema,
  { answer, rows, columns }: Question,
  document: DocumentNode,
  data: unknown,
  language: Language,
): Told {
  const at = rows.split('.');
  const all = valuesAt(data, at).map(({ value }) => value);
  const [first] = valuesAt(data, [...at.slice(0, -1), 'totalCount']);
  const total =
    typeof first?.value === 'number' && at.length > 1 ? Math.max(first.value, all.length) : all.length;
  const paths = columns.map((column) => column.split('.'));
  const types = paths.map((path) => typeAt(schema, document, [...at, ...path]));
  return {
    sentence: sentence(answer[language], data, { rows: all.length, total }, language),
    columns: paths.map((path, i) => ({
      key: columns[i] as string,
      label: word(language, 'column', meaningOf(path)),
      kind: kindOf(types[i]?.name),
    })),
    rows: all.map((row) => ({
      id: idOf(row),
      date: dateOf(row),
      cells: paths.map((path, i) => {
        const type = types[i];
        const own = idOf(row);
        return valuesAt(row, path).map(({ value, id }) => ({
          text: isEnumType(type) ? word(language, type.name, String(value)) : String(value),
          id: id === own ? null : id,
        }));
      }),
    })),
    total,
  };
}

function kindOf(type: string | undefined): Column['kind'] {
  if (type === 'Date') return 'DATE';
  return type !== undefined && /Int$|Float$/.test(type) ? 'NUMBER' : 'TEXT';
}

function dateOf(row: unknown): string | null {
  const [own] = [...valuesAt(row, ['date']), ...valuesAt(row, ['node', 'date'])];
  return typeof own?.value === 'string' ? own.value : null;
}

/** The largest number of names in one sentence that people still read. */
const MOST_NAMES = 5;

function sentence(
  pattern: string,
  data: unknown,
  counts: Record<string, number>,
  language: Language,
): string {
  const list = new Intl.ListFormat(language, { type: 'conjunction' });
  const values = Object.entries(scalarsIn(data)).map(([name, found]) => {
    const distinct = [...new Set(found)];
    if (distinct.length === 1) return [name, distinct[0]] as const;
    const shown = distinct.slice(0, MOST_NAMES).map(String);
    return [name, list.format(distinct.length > MOST_NAMES ? [...shown, '…'] : shown)] as const;
  });
  const given = new Proxy(
    { ...Object.fromEntries(values), ...counts } as Record<string, string | number>,
    // A path that the answer has nothing at is 0 in a count and nothing in a text.
    {
      has: () => true,
      get: (of, name) => of[String(name)] ?? 0,
      getOwnPropertyDescriptor: (of, name) => ({
        configurable: true,
        enumerable: true,
        value: of[String(name)] ?? 0,
      }),
    },
  );
  return String(new IntlMessageFormat(pattern, language).format(given)).replace(/\s+/g, ' ').trim();
}
