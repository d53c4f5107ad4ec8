import { badInput } from './errors.ts';
import { conditions, type Names } from './condition.ts';
import { counted } from './groups.ts';
import { pattern, renamed, where, withParameters } from './pattern.ts';
import type { Level, Step } from './plan.ts';
import type { Order, SortKey } from './spec.ts';

/** A Cypher statement that returns one row: `e0`, `l0`, `e1` … as `numbered` says. */
export interface Statement {
  readonly text: string;
  readonly parameters: Record<string, unknown>;
}

/**
 * The steps of a plan, each with its number: `e3` are the edges that step 3 follows, `l3` the nodes that it reaches.
 * A level that needs nothing but ids has no `l`.
 */
export function numbered(root: Step): Step[] {
  const steps = [root];
  for (const step of steps) steps.push(...step.level.steps.values());
  return steps;
}

/** Whether more than the id of the nodes is needed. */
export function hasLevel({ properties, values, steps }: Level): boolean {
  return properties.size + values.size + steps.size > 0;
}

/** How many edges a step returns for a parent; one more than asked, to know whether there is a next page. */
export function pageSize({ args }: Step): { size: number; backwards: boolean } {
  const last = args['last'] as number | undefined;
  return { size: last ?? (args['first'] as number | undefined) ?? 20, backwards: last !== undefined };
}

/**
 * Compiles a plan to one statement, level by level: each level's nodes are made distinct before
 * anything below them is read, so that a hub is expanded once, whoever reaches it.
 * @param from ids of the nodes that the first step starts from; absent: it starts from nothing
 */
export function compile(root: Step, from?: readonly string[]): Statement {
  const parameters: Record<string, unknown> = {};
  let variables = 0;
  const names: Names = {
    parameter(value) {
      const name = `p${Object.keys(parameters).length}`;
      parameters[name] = value;
      return `$${name}`;
    },
    variable: () => `n${variables++}`,
  };
  const steps = numbered(root);
  const follow = (step: Step) => edges(step, steps.indexOf(step), names, parameters);
  const start = from
    ? `MATCH (this:Entity) WHERE this.id IN ${names.parameter(from)}\nWITH collect([this.id, ${follow(root)}]) AS e0`
    : `WITH [[null, ${follow(root)}]] AS e0`;
  const levels = steps.flatMap((step, i) => {
    if (!hasLevel(step.level)) return [];
    const next = [...step.level.steps.values()];
    const returns = [
      `collect(${projection(step.level)}) AS l${i}`,
      ...next.map((child) => `collect([this.id, ${follow(child)}]) AS e${steps.indexOf(child)}`),
    ];
    return [
      `CALL (e${i}) {\n  UNWIND e${i} AS e UNWIND e[1] AS edge\n  WITH DISTINCT edge.node AS this WHERE this IS NOT NULL\n  RETURN ${returns.join(',\n    ')}\n}`,
    ];
  });
  const columns = steps.flatMap((step, i) => [
    `[e IN e${i} | [e[0], [edge IN e[1] | edge {.*, node: edge.node.id}], e[2]${step.groups.size > 0 ? ', e[3]' : ''}]] AS e${i}`,
    ...(hasLevel(step.level) ? [`l${i}`] : []),
  ]);
  return { text: [start, ...levels, `RETURN ${columns.join(',\n  ')}`].join('\n'), parameters };
}

function projection({ properties, values }: Level): string {
  const parts = ['.id'];
  for (const { name, as } of properties.values()) {
    if (name !== 'id') parts.push(as === 'value' ? `.${name}` : `${name}: toString(this.${name})`);
  }
  for (const { pattern: path, list } of values.values()) {
    parts.push(`${valueName(path)}: COLLECT { ${renamed(pattern(path).text, {})} }${list ? '' : '[0]'}`);
  }
  return `this {${parts.join(', ')}}`;
}

/** The name under which a computed value is returned. */
export function valueName(path: string): string {
  return path.replaceAll('/', '_');
}

/** What a step returns for one parent: the page of its edges, and their total where asked. */
function edges(step: Step, number: number, names: Names, parameters: Record<string, unknown>): string {
  const prefix = `s${number}_`;
  for (const [name, value] of Object.entries(step.parameters ?? {})) {
    if (step.pattern.body.includes(`$${name}`)) parameters[`${prefix}${name}`] = value;
  }
  const filter = step.args['where'];
  const body = where(
    withParameters(step.pattern.body, prefix),
    filter && step.filter ? conditions(filter, step.filter, 'node', names) : [],
  );
  const { columns } = step.pattern;
  if (step.kind === 'one') return `COLLECT { ${body} RETURN {node: node} LIMIT 1 }, null`;
  if (step.kind === 'list') return `COLLECT { ${body} RETURN {node: node} }, null`;
  const groups = [...step.groups.values()].map((grouping) => counted(body, grouping, names));
  if (step.kind === 'groups') return `[], null, [${groups.join(', ')}]`;

  const order = orderOf(step);
  const { size, backwards } = pageSize(step);
  const descending = (order.direction === 'DESC') !== backwards;
  const key = keyExpression(order.field, names);
  const after = cursorOf(step, backwards ? 'before' : 'after');
  const conditionsOnKey = after ? [afterCondition(order.field, after, { descending, backwards }, names)] : [];
  const edge = [
    'node: node',
    ...(step.page ? [`key: ${'date' in order.field && order.field.date ? 'toString(key)' : 'key'}`] : []),
    ...(step.link && columns.includes('link') ? ['link: link {.basis, .words, .sources}'] : []),
    ...columns
      .filter((column) => column !== 'node' && column !== 'link')
      .map((column) => `${column}: ${column}`),
  ];
  const page = [
    body,
    `WITH ${[...columns, `${key} AS key`].join(', ')}`,
    ...(conditionsOnKey.length > 0 ? [`WHERE ${conditionsOnKey.join(' AND ')}`] : []),
    `ORDER BY key${descending ? ' DESC' : ''}, node.id${backwards ? ' DESC' : ''} LIMIT ${names.parameter(size + 1)}`,
    `RETURN {${edge.join(', ')}}`,
  ].join('\n    ');
  const total = step.total ? `COUNT { ${body} RETURN node }` : 'null';
  return [`COLLECT { ${page} }`, total, ...(groups.length > 0 ? [`[${groups.join(', ')}]`] : [])].join(', ');
}

/** How a list is sorted: as the caller says, or by the column by which the pattern ranks it. */
function orderOf(step: Step): Order {
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

function keyExpression(key: SortKey, names: Names): string {
  if ('property' in key) return `node.${key.property}`;
  if ('column' in key) return key.column;
  if ('value' in key) return `COLLECT { ${renamed(pattern(key.value).text, { this: 'node' })} }[0]`;
  const node = names.variable();
  return `COUNT { ${renamed(pattern(key.count).body, { this: 'node', node, link: `${node}_link` })} RETURN ${node} }`;
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
  throw badInput(`${name} takes a cursor that an earlier answer gave, but got: ${text.slice(0, 80)}`);
}
