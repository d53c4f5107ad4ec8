import { anchor, conditions, type Names } from './condition.ts';
import { counted } from './groups.ts';
import { isBare, pageOf, pageSize, skipped } from './page.ts';
import { countOf, oneRelation, pattern, renamed, where, withParameters } from '../pattern.ts';
import type { Statement } from '../../neo4j/reader.ts';
import type { Level, Step } from '../plan.ts';

/** As many as Lucene can give. */
const ALL = 2 ** 31 - 1;

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
function hasLevel({ properties, values, steps }: Level): boolean {
  return properties.size + values.size + steps.size > 0;
}

/**
 * Compiles a plan to one statement, level by level: each level's nodes are made distinct before
 * anything below them is read, so that a hub is expanded once, whoever reaches it.
 * @param fromIds whether the first step starts from nodes whose ids the caller adds as `$from`; it starts from nothing
 * otherwise
 */
export function compile(root: Step, fromIds = false): Statement {
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
  const follow = (step: Step) =>
    edges(step, steps.indexOf(step), names, parameters, step === root && !fromIds ? '' : 'this');
  const first = follow(root);
  const start = fromIds
    ? `MATCH (this:Entity) WHERE this.id IN $from\n${first.before}WITH collect([this.id, ${first.entry}]) AS e0`
    : `${first.before}WITH [[null, ${first.entry}]] AS e0`;
  const levels = steps.flatMap((step, i) => {
    if (!hasLevel(step.level)) return [];
    const next = [...step.level.steps.values()].map((child) => ({ child, ...follow(child) }));
    const returns = [
      `collect(${projection(step.level)}) AS l${i}`,
      ...next.map(({ child, entry }) => `collect([this.id, ${entry}]) AS e${steps.indexOf(child)}`),
    ];
    const reached = isBare(step)
      ? 'UNWIND e[1] AS this WITH DISTINCT this'
      : 'UNWIND e[1] AS edge WITH DISTINCT edge.node AS this';
    const found = step.kind === 'list' ? ' WHERE this IS NOT NULL' : '';
    return [
      `CALL (e${i}) {\nUNWIND e${i} AS e ${reached}${found}\n${next.map(({ before }) => before).join('')}RETURN ${returns.join(',\n')}\n}`,
    ];
  });
  const columns = steps.flatMap((step, i) => [
    `[e IN e${i} | [e[0], [n IN e[1] | ${isBare(step) ? 'n.id' : 'n {.*, node: n.node.id}'}]${counts(step)}]] AS e${i}`,
    ...(hasLevel(step.level) ? [`l${i}`] : []),
  ]);
  const text = [start, ...levels, `RETURN ${columns.join(', ')}`].join('\n');
  // The driver sends 1,400 bytes at a time, each by a call of the system.
  return { text: text.replace(/\n\s+/g, '\n'), parameters };
}

function counts(step: Step): string {
  return step.groups.size > 0 ? ', e[2], e[3]' : step.total ? ', e[2]' : '';
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

interface Followed {
  /** Clauses that come first, where the step is counted in groups: Cypher has no aggregate in or beside another. */
  readonly before: string;
  /** The page of edges, their total where asked, and the counts. */
  readonly entry: string;
}

/** What a step returns for one parent. */
function edges(
  step: Step,
  number: number,
  names: Names,
  parameters: Record<string, unknown>,
  scope: '' | 'this',
): Followed {
  const prefix = `s${number}_`;
  const use = (given: Readonly<Record<string, unknown>>, prefix: string) => {
    for (const [name, value] of Object.entries(given))
      if (step.pattern.body.includes(`$${name}`)) parameters[`${prefix}${name}`] = value;
    return withParameters(step.pattern.body, prefix);
  };
  if (step.pattern.pages) return { before: '', entry: selfPaged(step, prefix, use) };
  const body = filtered(step, use(step.parameters ?? {}, prefix), names);
  if (step.kind === 'one' || step.kind === 'list') {
    const nodes = oneRelation(body)?.bare ?? body;
    return { before: '', entry: `COLLECT { ${nodes} RETURN node${step.kind === 'one' ? ' LIMIT 1' : ''} }` };
  }

  const groups = [...step.groups.values()].map((grouping, i) => ({
    name: `g${number}_${i}`,
    clauses: counted(body, grouping, names),
  }));
  const alone = (clauses: string) => `CALL (${scope}) { ${clauses} }\n`;
  const before = groups.map(({ name, clauses }) => alone(`${clauses} AS ${name}`)).join('');
  const counts = `[${groups.map(({ name }) => name).join(', ')}]`;
  if (step.kind === 'groups') return { before, entry: `[], null, ${counts}` };

  const page = step.rows ? pageOf(step, body, names) : '[]';
  if (groups.length === 0) return { before, entry: step.total ? `${page}, ${countOf(body, 'node')}` : page };
  // What is counted in groups is counted in all, too.
  return {
    before: `${before}${alone(`RETURN ${page} AS p${number}`)}`,
    entry: `p${number}, g${number}_0.count, ${counts}`,
  };
}

/** A page of a pattern that pages by itself: in the order in which it comes. */
function selfPaged(
  step: Step,
  prefix: string,
  use: (given: Readonly<Record<string, unknown>>, prefix: string) => string,
): string {
  const { size } = pageSize(step);
  const page = use({ ...step.parameters, skip: skipped(step), limit: size + 1 }, prefix);
  const columns = step.pattern.columns.map((column) => `${column}: ${column}`).join(', ');
  const rows = step.rows ? `COLLECT { ${page} RETURN {${columns}} }` : '[]';
  if (!step.total) return rows;
  const all = use({ ...step.parameters, skip: 0, limit: ALL }, `${prefix}all_`);
  return `${rows}, COUNT { ${all} RETURN node }`;
}

/** A body with the conditions of the caller's filter. What starts from nothing starts where the filter is most exact. */
function filtered(step: Step, body: string, names: Names): string {
  const filter = step.args['where'] as Readonly<Record<string, unknown>> | undefined;
  if (!filter || !step.filter) return body;
  const start = /\bthis\b/.test(body) ? null : anchor(filter, step.filter, 'node', names);
  const rest = where(body, conditions(start?.rest ?? filter, step.filter, 'node', names));
  return start ? `${start.clauses}\n${rest}` : rest;
}
