import type { Names } from './condition.ts';
import { POSSIBLE_HUBS } from '../../model/types.ts';
import { badInput } from '../../../errors.ts';
import { countOf, oneRelation, pattern, renamed, where } from '../pattern.ts';
import type { Step } from '../plan.ts';
import type { Order, SortKey } from '../field.ts';

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
  const last = typed(key, parameter);
  const beyond = descending ? `key < ${last}` : `key > ${last} OR key IS NULL`;
  return `(${beyond} OR (key = ${last} AND ${later}))`;
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

/** A hub has more relations than so many, and more than one for so many of all nodes that they could lead to. */
const HUB = { relations: 1_000, share: 50 };

/** An expression for one page of a list. For a hub nothing is sorted: all that it could lead to is walked in order. */
export function pageOf(step: Step, body: string, names: Names): string {
  const relation = oneRelation(body);
  const sorted = `COLLECT { ${clausesOf(step, relation?.bare ?? body, names)} }`;
  const { field } = orderOf(step);
  if (!relation || !(POSSIBLE_HUBS as readonly string[]).includes(relation.from) || !hasIndex(field))
    return sorted;
  const { path, to, bare } = relation;
  const isHub = `COUNT { ${path} } > ${HUB.relations} AND COUNT { ${path} } * ${HUB.share} > COUNT { (:${to}) }`;
  const walk = `MATCH (node:${to})\nWHERE ${walked(step, field, names)}\nCALL (this, node) { ${bare}\nRETURN link }`;
  return `CASE WHEN ${isHub} THEN COLLECT { ${clausesOf(step, walk, names)} } ELSE ${sorted} END`;
}

/** The clauses that return one page of a list: sorted and cut before anything below it is read. */
function clausesOf(step: Step, body: string, names: Names): string {
  const { columns } = step.pattern;
  const { field } = orderOf(step);
  const { size, backwards } = pageSize(step);
  const { after, descending } = direction(step);
  const link = step.link && columns.includes('link');
  const edge = [
    'node: node',
    ...(step.page ? [`key: ${'date' in field && field.date ? 'toString(key)' : 'key'}`] : []),
    ...(link ? ['link: link {.basis, .words, .sources}'] : []),
    ...ranks(step).map((column) => `${column}: ${column}`),
  ];
  const kept = ['node', ...(link ? ['link'] : []), ...ranks(step)];
  return [
    hasIndex(field) && !/\bthis\b/.test(body) ? where(body, [`node.${field.property} IS NOT NULL`]) : body,
    `WITH ${[...kept, `${keyExpression(field, names)} AS key`].join(', ')}`,
    ...(after ? [`WHERE ${afterCondition(field, after, { descending, backwards }, names)}`] : []),
    `ORDER BY key${descending ? ' DESC' : ''}, node.id${backwards ? ' DESC' : ''} LIMIT ${names.parameter(size + 1)}`,
    `RETURN ${isBare(step) ? 'node' : `{${edge.join(', ')}}`}`,
  ].join('\n');
}

/** Which way a list is gone through, and the edge that it goes on from. */
function direction(step: Step) {
  const { backwards } = pageSize(step);
  return {
    descending: (orderOf(step).direction === 'DESC') !== backwards,
    after: cursorOf(step, backwards ? 'before' : 'after'),
  };
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

type IndexedKey = SortKey & { readonly property: string };

/** Whether there is an index that gives the order: of a property that each node of the type has. */
function hasIndex(key: SortKey): key is IndexedKey {
  return 'property' in key && key.indexed === true;
}

/** Which nodes of the index are walked: from the edge that the page goes on from. */
function walked(step: Step, key: IndexedKey, names: Names): string {
  const { after, descending } = direction(step);
  if (!after || after[0] === null) return `node.${key.property} IS NOT NULL`;
  return `node.${key.property} ${descending ? '<=' : '>='} ${typed(key, names.parameter(after[0]))}`;
}

function typed(key: SortKey, parameter: string): string {
  return 'date' in key && key.date ? `date(${parameter})` : parameter;
}
