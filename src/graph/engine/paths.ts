import { readdirSync } from 'node:fs';
import { CYPHER } from '../../folders.ts';
import { pattern } from './pattern.ts';

/** The paths of all patterns and whole statements of cypher/, in alphabetical order; what it applies to the store is none. */
export function allPaths(): string[] {
  return readdirSync(CYPHER, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.cypher') && !name.startsWith('schema/'))
    .map((name) => name.slice(0, -'.cypher'.length))
    .sort();
}

/** The text of columns.ts: a misspelt path or column is an error of the compiler, and not of the first user. */
export function printColumns(): string {
  const lines = allPaths().map((path) => {
    const columns = pattern(path).columns.map((column) => `'${column}'`);
    return `  '${path}': ${columns.join(' | ')};`;
  });
  return [
    '// Written by `npm run schema` from the files of cypher/.',
    '',
    '/** The columns that each file of cypher/ returns. */',
    'export interface Columns {',
    ...lines,
    '}',
    '',
    'export type Path = keyof Columns;',
    '/** The files that return a column. */',
    'export type PathTo<Column> = { [P in Path]: Column extends Columns[P] ? P : never }[Path];',
    '/** The row that a file returns. */',
    'export type RowOf<P extends Path> = Readonly<Record<Columns[P], unknown>>;',
    '',
  ].join('\n');
}
