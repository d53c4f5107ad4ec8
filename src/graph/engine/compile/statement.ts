import type { Statement } from '../../neo4j/reader.ts';
import { countOf, oneRelation, pattern, renamed, where, withParameters } from '../pattern.ts';
import type { Asked, Names } from '../keys.ts';
import { entriesColumn, MISSING, nodesColumn, PLACE, valueName } from '../record.ts';
import {
  asksMoreThanIds,
  next,
  numbered,
  type Filter,
  type Level,
  type ManyStep,
  type Named,
  type Step,
} from '../step.ts';
import { anchor, conditions } from './condition.ts';
import { counted } from './groups.ts';
import { openNamer, type Namer } from './namer.ts';
import { isBare, pageOf } from './page.ts';

/** A statement, and the keys and names in it whose nodes the graph may not have: the column `missing` has those. */
export interface Compiled extends Statement {
  readonly asked: readonly Asked[];
}

/**
 * Compiles a plan to one statement, level by level: each level's nodes are made distinct before
 * anything below them is read, so that a hub is expanded once, however many nodes lead to it.
 * @param fromIds whether the first step starts from nodes whose ids the caller adds as `$from`; it starts from nothing
 * otherwise
 */
export function compile(root: Step, names: Pick<Names, 'meaningOf' | 'unknown'>, fromIds = false): Compiled {
  const namer = openNamer(names);
  const steps = numbered(root);
  const follow = (step: Step) =>
    followed(step, steps.indexOf(step), namer, step === root && !fromIds ? '' : 'this');
  const first = follow(root);
  const start = fromIds
    ? `MATCH (this:Entity) WHERE this.id IN $from\n${first.before}WITH collect(${entry('this.id', first)}) AS ${entriesColumn(0)}`
    : `${first.before}WITH [${entry('null', first)}] AS ${entriesColumn(0)}`;
  const levels = steps.flatMap((step, i) =>
    step.kind === 'groups' || !asksMoreThanIds(step.level)
      ? []
      : [
          levelOf(
            step,
            step.level,
            i,
            next(step).map((one) => ({ ...follow(one), number: steps.indexOf(one) })),
          ),
        ],
  );
  const columns = steps.flatMap((step, i) => [
    returned(step, i),
    ...(step.kind !== 'groups' && asksMoreThanIds(step.level) ? [nodesColumn(i)] : []),
  ]);
  const given = steps.flatMap(keysOf);
  const asked = names.unknown(given);
  if (given.length > 0) columns.push(missing(asked, namer));
  const text = [start, ...levels, `RETURN ${columns.join(', ')}`].join('\n');
  // The driver sends 1,400 bytes at a time, each by a call of the system.
  return { text: text.replace(/\n\s+/g, '\n'), parameters: namer.parameters, asked };
}

/** The keys and names that a step must find: its filter's, and those of an argument of a list. */
function keysOf(step: Step): readonly Asked[] {
  const named = step.kind === 'many' ? (step.named?.asked ?? []) : [];
  return 'filter' in step && step.filter ? [...named, ...step.filter.asked] : named;
}

/** The column with the ids that no node has. It is there for known keys too, so that all keys have one statement. */
function missing(asked: readonly Asked[], namer: Namer): string {
  const ids = namer.parameter([...new Set(asked.map(({ id }) => id))]);
  return `COLLECT { UNWIND ${ids} AS id WITH id WHERE NOT EXISTS { (:Entity {id: id}) } RETURN id } AS ${MISSING}`;
}

/** What a step returns for one parent, as expressions. */
interface Followed {
  /** Clauses that come first, where the step is counted in groups: Cypher allows no aggregate within another. */
  readonly before: string;
  readonly edges: string;
  readonly total?: string;
  readonly groups?: string;
}

/** An entry with its nodes, in the order of `PLACE`. */
function entry(from: string, { edges, total, groups }: Followed): string {
  const rest = groups === undefined ? (total === undefined ? [] : [total]) : [total ?? 'null', groups];
  return `[${[from, edges, ...rest].join(', ')}]`;
}

/** The nodes of a level, each once, and the entries of the steps that start from them. */
function levelOf(
  step: Step,
  level: Level,
  number: number,
  below: readonly (Followed & { readonly number: number })[],
): string {
  const returns = [
    `collect(${projection(level)}) AS ${nodesColumn(number)}`,
    ...below.map((one) => `collect(${entry('this.id', one)}) AS ${entriesColumn(one.number)}`),
  ];
  const reached = isBare(step)
    ? `UNWIND e[${PLACE.edges}] AS this WITH DISTINCT this`
    : `UNWIND e[${PLACE.edges}] AS edge WITH DISTINCT edge.node AS this`;
  const found = step.kind === 'list' ? ' WHERE this IS NOT NULL' : '';
  const entries = entriesColumn(number);
  return `CALL (${entries}) {\nUNWIND ${entries} AS e ${reached}${found}\n${below.map(({ before }) => before).join('')}RETURN ${returns.join(',\n')}\n}`;
}

/** The entries of a step with ids in the place of nodes. */
function returned(step: Step, number: number): string {
  const entries = entriesColumn(number);
  const edges = `[n IN e[${PLACE.edges}] | ${isBare(step) ? 'n.id' : 'n {.*, node: n.node.id}'}]`;
  const [total, groups] = [`e[${PLACE.total}]`, `e[${PLACE.groups}]`];
  const isCounted = step.kind === 'groups' || (step.kind === 'many' && step.facets.size > 0);
  const rest = isCounted ? [total, groups] : step.kind === 'many' && step.wants.total ? [total] : [];
  return `[e IN ${entries} | [${[`e[${PLACE.from}]`, edges, ...rest].join(', ')}]] AS ${entries}`;
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

/** Follows a step from one parent: from `this`, or from nothing. */
function followed(step: Step, number: number, namer: Namer, scope: '' | 'this'): Followed {
  const prefix = `s${number}_`;
  const body = bodyOf(step, prefix, namer);
  const alone = (clauses: string) => `CALL (${scope}) { ${clauses} }\n`;
  if (step.kind === 'groups') {
    const before = alone(`${counted(body, step.grouping, namer)} AS g${number}`);
    return { before, edges: '[]', groups: `[g${number}]` };
  }
  if (step.kind === 'many') return followedPage(step, number, body, alone, namer);
  const nodes = oneRelation(body)?.bare ?? body;
  return { before: '', edges: `COLLECT { ${nodes} RETURN node${step.kind === 'one' ? ' LIMIT 1' : ''} }` };
}

function followedPage(
  step: ManyStep,
  number: number,
  body: string,
  alone: (clauses: string) => string,
  namer: Namer,
): Followed {
  const facets = [...step.facets.values()].map((grouping, i) => ({
    name: `g${number}_${i}`,
    clauses: counted(body, grouping, namer),
  }));
  const page = step.wants.rows ? pageOf(step, body, namer) : '[]';
  const [first] = facets;
  if (!first)
    return { before: '', edges: page, ...(step.wants.total ? { total: countOf(body, 'node') } : {}) };
  const before = facets.map(({ name, clauses }) => alone(`${clauses} AS ${name}`)).join('');
  return {
    before: `${before}${alone(`RETURN ${page} AS p${number}`)}`,
    edges: `p${number}`,
    // What is counted in groups is counted in all, too.
    total: `${first.name}.count`,
    groups: `[${facets.map(({ name }) => name).join(', ')}]`,
  };
}

/** The pattern of a step with its parameters and the caller's filter. */
function bodyOf(step: Step, prefix: string, namer: Namer): string {
  const named = 'named' in step ? step.named : null;
  for (const [name, value] of Object.entries(step.parameters ?? {}))
    if (step.pattern.body.includes(`$${name}`))
      namer.named(prefix + name, named?.parameter === name ? meant(named, value, namer) : value);
  const body = withParameters(step.pattern.body, prefix);
  return 'filter' in step && step.filter ? filtered(body, step.filter, namer) : body;
}

/** What the keys and names of a parameter mean: a list of ids, or one; null stays null. */
function meant({ asked }: Named, value: unknown, namer: Namer): unknown {
  if (value == null) return null;
  const ids = asked.flatMap(({ id }) => namer.meaningOf(id));
  return Array.isArray(value) ? ids : ids[0];
}

/** A body with the conditions of a filter. What starts from nothing starts where the filter is most exact. */
function filtered(body: string, { values, type }: Filter, namer: Namer): string {
  const start = /\bthis\b/.test(body) ? null : anchor(values, type, 'node', namer);
  const rest = where(body, conditions(start?.rest ?? values, type, 'node', namer));
  return start ? `${start.clauses}\n${rest}` : rest;
}
