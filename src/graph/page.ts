import type { Names } from './condition.ts';
import { badInput } from './errors.ts';
import { countOf, pattern, renamed, where } from './pattern.ts';
import type { Step } from './plan.ts';
import type { Order, SortKey } from './spec.ts';

/** How many edges a step returns for a parent; one more than asked, to know whether there is a next page. */
export function pageSize({ args }: Step): { size: number; backwards: boolean } {
  const last = args['last'] as number | undefined;
  return { size: last ?? (args['first'] as number | undefined) ?? 20, backwards: last !== undefined };
}

/** How a list is sorted: as the caller says, or by the column by which the pattern ranks it. */
function orderOf(step: Step): Order {
  const [ranked] = ranks(step);
  const asked = step.args['orderBy'] as Order | undefined;
  return (
    asked ??
    step.order ??
    (ranked
      ? { field: { column: ranked }, direction: 'DESC' }
      : { field: { property: 'id' }, direction: 'ASC' })
  );
}

function keyExpression(key: SortKey, names: Names): string {
  if ('property' in key) return `node.${key.property}`;
  if ('column' in key) return key.column;
  if ('value' in key) return `COLLECT { ${renamed(pattern(key.value).text, { this: 'node' })} }[0]`;
  const node = names.variable();
  return countOf(renamed(pattern(key.count).body, { this: 'node', node, link: `${node}_link` }), node);
}

/** Keyset paging: what comes after the last edge of the page before, ties broken by id; Cypher sorts null as the largest. */
function afterCondition(
  key: SortKey,
  [value, id]: [unknown, string],
  { descending, backwards }: { descending: boolean; backwards: boolean },
  names: Names,
): string {
  const later = `node.id ${backwards ? '<' : '>'} ${names.parameter(id)}`;
  if (value === null) return descending ? `(key IS NOT NULL OR ${later})` : `(key IS NULL AND ${later})`;
  const parameter = names.parameter(value);
  const typed = 'date' in key && key.date ? `date(${parameter})` : parameter;
  const beyond = descending ? `key < ${typed}` : `key > ${typed} OR key IS NULL`;
  return `(${beyond} OR (key = ${typed} AND ${later}))`;
}

/** Writes a cursor: the sort key of an edge and the id of its node. */
export function cursor(key: unknown, id: string): string {
  return Buffer.from(JSON.stringify([key, id])).toString('base64url');
}

function cursorOf(step: Step, name: 'after' | 'before'): [unknown, string] | undefined {
  const text = step.args[name];
  if (typeof text !== 'string') return undefined;
  try {
    const read: unknown = JSON.parse(Buffer.from(text, 'base64url').toString());
    if (Array.isArray(read) && read.length === 2 && typeof read[1] === 'string') return [read[0], read[1]];
  } catch {
    // Said below, with what came.
  }
  throw badCursor(name, text);
}

function badCursor(name: string, text: string): Error {
  return badInput(`${name} takes a cursor that an earlier answer gave, but got: ${text.slice(0, 80)}`);
}

/** How many come before a page of a pattern that pages by itself: what its cursor says. */
export function skipped(step: Step): number {
  const [rank] = cursorOf(step, 'after') ?? [0];
  if (!Number.isSafeInteger(rank) || (rank as number) < 0)
    throw badCursor('after', String(step.args['after']));
  return rank as number;
}

/** The clauses that return one page of a list: sorted and cut before anything below it is read. */
export function pageOf(step: Step, body: string, names: Names): string {
  const { columns } = step.pattern;
  const { field, direction } = orderOf(step);
  const { size, backwards } = pageSize(step);
  const descending = (direction === 'DESC') !== backwards;
  const after = cursorOf(step, backwards ? 'before' : 'after');
  const link = step.link && columns.includes('link');
  const edge = [
    'node: node',
    ...(step.page ? [`key: ${'date' in field && field.date ? 'toString(key)' : 'key'}`] : []),
    ...(link ? ['link: link {.basis, .words, .sources}'] : []),
    ...ranks(step).map((column) => `${column}: ${column}`),
  ];
  const kept = ['node', ...(link ? ['link'] : []), ...ranks(step)];
  return [
    isIndexed(field, body) ? where(body, [`node.${field.property} IS NOT NULL`]) : body,
    `WITH ${[...kept, `${keyExpression(field, names)} AS key`].join(', ')}`,
    ...(after ? [`WHERE ${afterCondition(field, after, { descending, backwards }, names)}`] : []),
    `ORDER BY key${descending ? ' DESC' : ''}, node.id${backwards ? ' DESC' : ''} LIMIT ${names.parameter(size + 1)}`,
    `RETURN ${isBare(step) ? 'node' : `{${edge.join(', ')}}`}`,
  ].join('\n');
}

/** Whether nothing is asked of a step's edges but where they lead: they are returned as nodes then, not as maps. */
export function isBare(step: Step): boolean {
  if (step.kind !== 'many') return true;
  return !step.page && !(step.link && step.pattern.columns.includes('link')) && ranks(step).length === 0;
}

/** The columns of a pattern beside `node` and `link`, such as a search's `score`. */
function ranks({ pattern: { columns } }: Step): readonly string[] {
  return columns.filter((column) => column !== 'node' && column !== 'link');
}

/** Whether the index of a property gives the order: it does for all nodes of a type, and for a property that each of them has. */
function isIndexed(key: SortKey, body: string): key is SortKey & { property: string } {
  return 'property' in key && key.indexed === true && !/\bthis\b/.test(body);
}
