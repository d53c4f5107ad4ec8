import { readFileSync } from 'node:fs';
import { CYPHER } from '../../folders.ts';
import { RELATION_TYPES } from '../model/model.ts';
import type { RelationType } from '../model/relations.ts';
import type { EntityType } from '../model/types.ts';

/** One file of cypher/, read once. */
export interface Pattern {
  /** Its place below cypher/, without the ending, and the label that is filled in: `agency/decisions`, `query/list:Agency`. */
  readonly path: string;
  /** Its leading comment: the sentence that says what it returns. */
  readonly description: string;
  /** Everything but the comment and the last RETURN. */
  readonly body: string;
  /** What the last RETURN names: `node`, and maybe `link` or columns such as `score`. */
  readonly columns: readonly string[];
  /** The file without its comment, RETURN and all. */
  readonly text: string;
}

const cache = new Map<string, Pattern>();

/**
 * Reads cypher/`path`.cypher. Throws when the file is missing or has no leading comment or no RETURN.
 * @param label stands for `$($type)` in it: Neo4j looks for a label that is a parameter without an index
 */
export function pattern(path: string, label?: EntityType): Pattern {
  const key = label ? `${path}:${label}` : path;
  const known = cache.get(key);
  if (known) return known;
  const file = readFileSync(`${CYPHER}/${path}.cypher`, 'utf8').trim();
  const lines = (label ? file.replaceAll('$($type)', label) : file).split('\n');
  const code = lines.findIndex((line) => !line.startsWith('//'));
  const end = lines.findLastIndex((line) => line.startsWith('RETURN '));
  if (code < 1 || end < 0)
    throw new TypeError(`cypher/${path}.cypher: expected a comment, then a statement with RETURN`);
  const read: Pattern = {
    path: key,
    description: lines
      .slice(0, code)
      .map((line) => line.replace(/^\/\/ ?/, ''))
      .join(' '),
    body: lines.slice(code, end).join('\n'),
    columns: columnsOf(lines.slice(end).join('\n').slice('RETURN '.length)),
    text: lines.slice(code).join('\n'),
  };
  cache.set(key, read);
  return read;
}

/** The names of what a RETURN gives: the variable itself, or what comes after AS. */
function columnsOf(returned: string): string[] {
  const columns = [''];
  let depth = 0;
  for (const char of returned) {
    if (')]}'.includes(char)) depth--;
    if (depth === 0 && char === ',') columns.push('');
    else if (depth === 0) columns.push(`${columns.pop()}${char}`);
    if ('([{'.includes(char)) depth++;
  }
  return columns.map((column) => column.replace(/^.*\sAS\s/s, '').trim());
}

/** The columns of a pattern that are neither `node` nor `link`, such as a search's `score`. */
export function extraColumns({ columns }: Pattern): readonly string[] {
  return columns.filter((column) => column !== 'node' && column !== 'link');
}

/**
 * Renames the three variables of a pattern, so that it can stand inside another one
 * without a variable meaning two things. Patterns name nothing else.
 */
export function renamed(body: string, names: { this?: string; node?: string; link?: string }): string {
  return body.replace(
    /(?<![.$\w])(this|node|link)\b(?!\s*\()/g,
    (name) => names[name as keyof typeof names] ?? name,
  );
}

/** Gives the parameters of a pattern a prefix, so that two patterns of one statement do not share one. */
export function withParameters(body: string, prefix: string): string {
  return body.replace(/\$(\w+)/g, `$${prefix}$1`);
}

const ONE_RELATION = /^MATCH \((\w+):(\w+)\)(<?-)\[(\w+):(\w+)\](->?)\((\w+):(\w+)\)$/;

/** A body that is one relation, whose type alone says what it leads to. */
interface OneRelation {
  /** The relations, as a pattern that looks at neither end. */
  readonly path: string;
  readonly from: string;
  readonly to: string;
  /** The same body without the labels that the type says already: each would be looked at for each row. */
  readonly bare: string;
}

/** @returns null for any other body */
export function oneRelation(body: string): OneRelation | null {
  const [, near, start, left = '', link, type = '', right = '', node, end] = ONE_RELATION.exec(body) ?? [];
  const { from = null, to = null } = RELATION_TYPES[type as RelationType] ?? {};
  const [said, leadsTo] = left === '<-' ? [to, from] : [from, to];
  if (!near || !start || !end || end !== leadsTo) return null;
  return {
    path: `(${near})${left}[:${type}]${right}()`,
    from: start,
    to: end,
    bare: `MATCH (${near}${start === said ? '' : `:${start}`})${left}[${link}:${type}]${right}(${node})`,
  };
}

/**
 * Counts what a body leads to. One relation is counted without looking at the other end: the store knows how many
 * relations a node has.
 * @param node the variable that the body binds
 */
export function countOf(body: string, node: string): string {
  const relation = oneRelation(body);
  return relation ? `COUNT { ${relation.path} }` : `COUNT { ${body} RETURN ${node} }`;
}

/** Adds a condition to a body that ends in MATCH, WITH or YIELD, with or without a WHERE of its own. */
export function where(body: string, conditions: readonly string[]): string {
  if (conditions.length === 0) return body;
  const last = body.slice(body.lastIndexOf('\n') + 1);
  // On one line, so that the next condition finds its WHERE.
  const line = conditions.join(' AND ').replaceAll('\n', ' ');
  return `${body}\n${/^\s*(WHERE|AND) /.test(last) ? 'AND' : 'WHERE'} ${line}`;
}
