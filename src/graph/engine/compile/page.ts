import { POSSIBLE_HUBS } from '../../model/types.ts';
import type { Cursor } from '../cursor.ts';
import type { SortKey } from '../field.ts';
import { countOf, extraColumns, oneRelation, pattern, renamed, where } from '../pattern.ts';
import type { ManyStep, Step } from '../step.ts';
import { hasEvidence, weakestOf } from './evidence.ts';
import type { Namer } from './namer.ts';

/** A hub has more relations than this, and more than one for this many of all nodes that they could lead to. */
const HUB = { relations: 1_000, share: 50 };

/** An expression for one page of a list. For a hub nothing is sorted: all that it could lead to is walked in order. */
export function pageOf(step: ManyStep, body: string, namer: Namer): string {
  const relation = oneRelation(body);
  const sorted = `COLLECT { ${clausesOf(step, relation?.bare ?? body, namer)} }`;
  const { field } = step.order;
  if (!relation || !(POSSIBLE_HUBS as readonly string[]).includes(relation.from) || !hasIndex(field))
    return sorted;
  const { path, to, bare } = relation;
  const isHub = `COUNT { ${path} } > ${HUB.relations} AND COUNT { ${path} } * ${HUB.share} > COUNT { (:${to}) }`;
  const walk = `MATCH (node:${to})\nWHERE ${walked(step, field, namer)}\nCALL (this, node) { ${bare}\nRETURN link }`;
  return `CASE WHEN ${isHub} THEN COLLECT { ${clausesOf(step, walk, namer)} } ELSE ${sorted} END`;
}

/** The clauses that return one page of a list: sorted and cut before anything below it is read. */
function clausesOf(step: ManyStep, body: string, namer: Namer): string {
  const { order, window, wants } = step;
  const { field } = order;
  const { size, backwards } = window;
  const link = asksEvidence(step);
  const own = step.pattern.columns.includes('link');
  const extra = extraColumns(step.pattern);
  const edge = [
    'node: node',
    ...(wants.cursors ? [`key: ${'date' in field && field.date ? 'toString(key)' : 'key'}`] : []),
    ...(link ? [`link: link {${[...wants.link].map((name) => `.${name}`).join(', ')}}`] : []),
    ...extra.map((column) => `${column}: ${column}`),
  ];
  const kept = ['node', ...(link && own ? ['link'] : []), ...extra];
  return [
    hasIndex(field) && !/\bthis\b/.test(body) ? where(body, [walked(step, field, namer)]) : body,
    `WITH ${[...kept, `${keyExpression(field, namer)} AS key`].join(', ')}`,
    ...bounded(step, namer),
    `ORDER BY key${isDescending(step, backwards) ? ' DESC' : ''}, node.id${backwards ? ' DESC' : ''} LIMIT ${namer.parameter(size + 1)}`,
    // Only for the edges of the page.
    ...(link && !own ? [`WITH ${[...kept, 'key'].join(', ')}, ${weakestOf(body)} AS link`] : []),
    `RETURN ${isBare(step) ? 'node' : `{${edge.join(', ')}}`}`,
  ].join('\n');
}

/** Whether nothing is asked of a step's edges but where they lead: they are returned as nodes then, not as maps. */
export function isBare(step: Step): boolean {
  if (step.kind !== 'many') return true;
  return !step.wants.cursors && !asksEvidence(step) && extraColumns(step.pattern).length === 0;
}

/** Whether properties of the relation are asked, and the pattern can give them. */
function asksEvidence({ wants, pattern }: ManyStep): boolean {
  return wants.link.size > 0 && hasEvidence(pattern);
}

function keyExpression(key: SortKey, namer: Namer): string {
  if ('property' in key) return `node.${key.property}`;
  if ('column' in key) return key.column;
  if ('value' in key) return `COLLECT { ${renamed(pattern(key.value).text, { this: 'node' })} }[0]`;
  const node = namer.variable();
  return countOf(renamed(pattern(key.count).body, { this: 'node', node, link: `${node}_link` }), node);
}

/** Whether the keys fall on the way through a list, forwards or backwards. */
function isDescending({ order }: ManyStep, backwards: boolean): boolean {
  return (order.direction === 'DESC') !== backwards;
}

/** Keyset paging: the edges between the two cursors. */
function bounded(step: ManyStep, namer: Namer): string[] {
  const { after, before } = step.window;
  const conditions = [
    ...(after ? [beyond(step, after, false, namer)] : []),
    ...(before ? [beyond(step, before, true, namer)] : []),
  ];
  return conditions.length > 0 ? [`WHERE ${conditions.join(' AND ')}`] : [];
}

/** The edges after a cursor, or before it; ties are broken by id, and Cypher sorts null as the largest. */
function beyond(step: ManyStep, { key: value, id }: Cursor, backwards: boolean, namer: Namer): string {
  const descending = isDescending(step, backwards);
  const later = `node.id ${backwards ? '<' : '>'} ${namer.parameter(id)}`;
  if (value === null) return descending ? `(key IS NOT NULL OR ${later})` : `(key IS NULL AND ${later})`;
  const last = typed(step.order.field, namer.parameter(value));
  const farther = descending ? `key < ${last}` : `key > ${last} OR key IS NULL`;
  return `(${farther} OR (key = ${last} AND ${later}))`;
}

type IndexedKey = SortKey & { readonly property: string };

/** Whether there is an index that gives the order: of a property that each node of the type has. */
function hasIndex(key: SortKey): key is IndexedKey {
  return 'property' in key && key.indexed === true;
}

/** Which nodes of the index are walked: those between the two cursors. */
function walked(step: ManyStep, key: IndexedKey, namer: Namer): string {
  const property = `node.${key.property}`;
  const bound = (cursor: Cursor | undefined, backwards: boolean) =>
    cursor && cursor.key !== null
      ? [
          `${property} ${isDescending(step, backwards) ? '<=' : '>='} ${typed(key, namer.parameter(cursor.key))}`,
        ]
      : [];
  const { after, before } = step.window;
  const bounds = [...bound(after, false), ...bound(before, true)];
  return bounds.length > 0 ? bounds.join(' AND ') : `${property} IS NOT NULL`;
}

function typed(key: SortKey, parameter: string): string {
  return 'date' in key && key.date ? `date(${parameter})` : parameter;
}
