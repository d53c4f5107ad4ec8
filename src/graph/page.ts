import type { Names } from './condition.ts';
import { badInput } from './errors.ts';
import { pattern, renamed } from './pattern.ts';
import type { Step } from './plan.ts';
import type { Order, SortKey } from './spec.ts';

/** How many edges a step returns for a parent; one more than asked, to know whether there is a next page. */
export function pageSize({ args }: Step): { size: number; backwards: boolean } {
  const last = args['last'] as number | undefined;
  return { size: last ?? (args['first'] as number | undefined) ?? 20, backwards: last !== undefined };
}

/** How a list is sorted: as the caller says, or by the column by which the pattern ranks it. */
export function orderOf(step: Step): Order {
  const ranked = step.pattern.columns.find((column) => column !== 'node' && column !== 'link');
  const asked = step.args['orderBy'] as Order | undefined;
  return (
    asked ??
    step.order ??
    (ranked
      ? { field: { column: ranked }, direction: 'DESC' }
      : { field: { property: 'id' }, direction: 'ASC' })
  );
}

export function keyExpression(key: SortKey, names: Names): string {
  if ('property' in key) return `node.${key.property}`;
  if ('column' in key) return key.column;
  if ('value' in key) return `COLLECT { ${renamed(pattern(key.value).text, { this: 'node' })} }[0]`;
  const node = names.variable();
  return `COUNT { ${renamed(pattern(key.count).body, { this: 'node', node, link: `${node}_link` })} RETURN ${node} }`;
}

/** Keyset paging: what comes after the last edge of the page before, ties broken by id; Cypher sorts null as the largest. */
export function afterCondition(
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

export function cursorOf(step: Step, name: 'after' | 'before'): [unknown, string] | undefined {
  const text = step.args[name];
  if (typeof text !== 'string') return undefined;
  try {
    const read: unknown = JSON.parse(Buffer.from(text, 'base64url').toString());
    if (Array.isArray(read) && read.length === 2 && typeof read[1] === 'string') return [read[0], read[1]];
  } catch {
    // Said below, with what came.
  }
  throw badInput(`${name} takes a cursor that an earlier answer gave, but got: ${text.slice(0, 80)}`);
}
