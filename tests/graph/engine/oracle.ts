import type { Driver } from 'neo4j-driver';
import {
  getNamedType,
  isInputObjectType,
  type GraphQLField,
  type GraphQLInputType,
  type GraphQLResolveInfo,
} from 'graphql';
import type { Answer, Edge, Link, Page, Row } from '../../../src/graph/engine/row.ts';
import type { Graph } from '../../../src/graph/engine/graph.ts';
import type { GroupKey, Groups } from '../../../src/graph/engine/grouping.ts';
import { pattern } from '../../../src/graph/engine/pattern.ts';
import { plainText } from '../../../src/graph/model/text.ts';
import type { EntityType } from '../../../src/graph/model/types.ts';
import type { Arguments, Order, SortKey } from '../../../src/graph/engine/field.ts';
import { orderName, writeCursor } from '../../../src/graph/engine/cursor.ts';
import { valueName } from '../../../src/graph/engine/record.ts';
import { countIn } from './counts.ts';

interface Relation extends Link {
  readonly from: string;
  readonly to: string;
  readonly type: string;
}

/** What a pattern leads to: the node, the relation that is called `link`, and in how many ways. */
interface Match {
  readonly node: Row;
  readonly link: Link | null;
  readonly ways: number;
}

type Values = Readonly<Record<string, unknown>>;

/** The whole graph in memory. */
export interface Dump {
  readonly rows: ReadonlyMap<string, Row>;
  readonly relations: readonly Relation[];
}

/** Reads everything, by two plain statements. */
export async function dump(driver: Driver, database: string): Promise<Dump> {
  const read = async (text: string) =>
    (await driver.executeQuery(text, {}, { database })).records.map((record) => record.toObject() as Values);
  const relations = (await read(
    'MATCH (a:Entity)-[r]->(b:Entity) RETURN a.id AS from, b.id AS to, type(r) AS type, r.basis AS basis, r.words AS words, r.sources AS sources',
  )) as unknown as Relation[];
  const nodes = await read(
    'MATCH (n:Entity) RETURN n {.*} AS n, [key IN keys(n) WHERE valueType(n[key]) STARTS WITH "DATE" OR valueType(n[key]) STARTS WITH "ZONED" | [key, toString(n[key])]] AS dates',
  );
  const rows = nodes.map(({ n, dates }) => {
    const properties = { ...(n as Values), ...Object.fromEntries(dates as [string, string][]) } as Values;
    const id = properties['id'] as string;
    const own = relations.filter(({ from, to }) => from === id || to === id);
    const decided = own
      .filter(({ from, type }) => from === id && type === 'SUPPORTED_BY')
      .map(({ to }) => to.slice(9, 19));
    const provenance = [...new Set(own.flatMap(({ sources }) => sources))].sort().slice(0, 20);
    return {
      id,
      properties: {
        ...properties,
        entity_degree: own.length,
        entity_provenance: provenance,
        pledge_firstDecisionDate: decided.sort()[0] ?? null,
      },
      steps: new Map(),
    };
  });
  return { rows: new Map(rows.map((row) => [row.id, row])), relations };
}

/** From a claim to what a title says. */
const WEAKEST_FIRST = ['ASSESSMENT', 'DOCUMENT', 'PLEDGE', 'TEXT', 'TITLE'];
const byStrength = (a: Link | null, b: Link | null) =>
  WEAKEST_FIRST.indexOf(a?.basis ?? '') - WEAKEST_FIRST.indexOf(b?.basis ?? '');
const bySources = (a: Link | null, b: Link | null) =>
  (a?.sources.length ?? 0) - (b?.sources.length ?? 0) ||
  compare(a?.sources[0], b?.sources[0]) ||
  compare(a?.words[0], b?.words[0]);

const NODE = /\((\w*)(?::(\w+))?(?: \{(\w+): (?:(?:date\()?\$(\w+)\)?|(\d+))\})?\)/y;
const ARROW = /(<?)-\[(\w*):([\w|]+)(?:\*1\.\.9)?\]-(>?)/y;

/** Answers by walking the dump: slow, obvious, and without Cypher, which it reads only the arrows of. */
export function openOracle({ rows, relations }: Dump): Graph {
  const from = grouped(relations, (relation) => relation.from);
  const to = grouped(relations, (relation) => relation.to);

  /** Follows the arrows of a pattern from `this`; each node once, with the link whose words stand first. */
  function follow(path: string, start: Row | null, parameters: Values, label?: EntityType): Match[] {
    const { text } = pattern(path, label);
    const line = /^MATCH (.*)/m.exec(text)?.[1] ?? '';
    const level = /WHERE node\.level > 0/.test(text);
    let states = walk(line, start, parameters);
    if (level) states = states.filter(({ node }) => (node.properties['level'] as number) > 0);
    const matches = [...grouped(states, ({ node }) => node).values()].map((same) => {
      const [first] = line.includes('[link')
        ? same.toSorted((a, b) => compare(a.link?.sources[0], b.link?.sources[0]))
        : same.toSorted((a, b) => byStrength(b.link, a.link) || bySources(a.link, b.link));
      return { ...(first as Match), ways: same.length };
    });
    const byDate = ({ node }: Match) => `${String(node.properties['date'])} ${node.id}`;
    return text.includes('ORDER BY node.date, node.id')
      ? matches.sort((a, b) => compare(byDate(a), byDate(b)))
      : matches;
  }

  function walk(line: string, start: Row | null, parameters: Values): Match[] {
    const isNode = (row: Row, [, name, label, key, parameter, number]: RegExpExecArray) =>
      (name !== 'this' || row === start) &&
      (!label || label === 'Entity' || row.id.startsWith(`${label}:`)) &&
      (!key || row.properties[key] === (parameter ? parameters[parameter] : Number(number)));
    const first = token(NODE, line, 0) as RegExpExecArray;
    let at = first[0].length;
    let states: { row: Row; used: Relation[]; link: Link | null }[] = [...rows.values()]
      .filter((row) => isNode(row, first))
      .map((row) => ({ row, used: [], link: null }));
    for (let arrow = token(ARROW, line, at); arrow; arrow = token(ARROW, line, at)) {
      const [text, left, name, types = ''] = arrow;
      const node = token(NODE, line, at + text.length) as RegExpExecArray;
      at += text.length + node[0].length;
      const step = (state: (typeof states)[number]) =>
        ((left ? to : from).get(state.row.id) ?? [])
          .filter((relation) => types.split('|').includes(relation.type) && !state.used.includes(relation))
          .map((relation) => ({
            row: rows.get(left ? relation.from : relation.to) as Row,
            used: [...state.used, relation],
            link: name === 'link' ? relation : state.link,
          }));
      let reached = states.flatMap(step);
      for (let next = text.includes('*') ? reached : []; next.length > 0; reached = [...reached, ...next])
        next = next.flatMap(step);
      states = reached.filter(({ row }) => isNode(row, node));
    }
    return states.map(({ row, link, used }) => ({
      node: row,
      // A way is as strong as its weakest relation.
      link: line.includes('[link')
        ? link
        : (used.toSorted((a, b) => byStrength(a, b) || bySources(a, b))[0] ?? null),
      ways: 1,
    }));
  }

  function holds(filter: Values, type: GraphQLInputType, row: Row): boolean {
    const input = getNamedType(type);
    if (!isInputObjectType(input)) throw new TypeError(String(type));
    return Object.entries(filter).every(([name, value]) => {
      if (value == null) return true;
      if (name === 'and') return (value as Values[]).every((part) => holds(part, input, row));
      if (name === 'or') return (value as Values[]).some((part) => holds(part, input, row));
      if (name === 'not') return !holds(value as Values, input, row);
      const field = input.getFields()[name];
      const spec = field?.extensions.graph;
      if (!field || !spec) throw new TypeError(name);
      if ('property' in spec) return compares(value as Values, row.properties[spec.property], spec.text);
      const related = follow(spec.relation, row, {});
      const inner = getNamedType(field.type);
      const matching = (part: unknown, key: string) =>
        related.filter(({ node }) =>
          holds(
            part as Values,
            (isInputObjectType(inner) ? inner.getFields()[key]?.type : undefined) as GraphQLInputType,
            node,
          ),
        );
      const has = (key: string) => related.some(({ node }) => node.id === `${spec.target}:${key}`);
      return Object.entries(value as Values).every(([operator, operand]) => {
        if (operand == null) return true;
        if (operator === 'some') return matching(operand, 'some').length > 0;
        if (operator === 'none') return matching(operand, 'none').length === 0;
        if (operator === 'any') return (operand as string[]).some(has);
        if (operator === 'all') return (operand as string[]).every(has);
        return compares(operand as Values, related.length);
      });
    });
  }

  function keyOf(key: SortKey, { node, ways }: Match): unknown {
    if ('property' in key) return node.properties[key.property] ?? null;
    if ('value' in key) return node.properties[valueName(key.value)] ?? null;
    return 'count' in key ? follow(key.count, node, {}).length : ways;
  }

  function page(
    matches: Match[],
    args: Arguments,
    listed: GraphQLField<unknown, unknown>,
    ranked: string | undefined,
    sum: boolean,
  ): Page {
    const order =
      (args['orderBy'] as Order | undefined) ??
      (ranked
        ? { field: { column: ranked }, direction: 'DESC' as const }
        : { field: { property: 'id' }, direction: 'ASC' as const });
    const { field, direction } = order;
    const name = orderName(listed, order);
    const turn = direction === 'DESC' ? -1 : 1;
    const all = matches
      .map((match) => ({ match, key: keyOf(field, match) }))
      .sort((a, b) => turn * compare(a.key, b.key) || compare(a.match.node.id, b.match.node.id))
      .map(({ match: { node, link }, key }): Edge => ({
        node,
        link,
        cursor: writeCursor(name, key, node.id),
        columns: {},
      }));
    const { first, last, after, before } = args as {
      first?: number;
      last?: number;
      after?: string;
      before?: string;
    };
    const start = after == null ? 0 : all.findIndex((edge) => edge.cursor === after) + 1;
    const end = before == null ? all.length : all.findIndex((edge) => edge.cursor === before);
    const between = all.slice(start, Math.max(start, end));
    const size = last ?? first ?? 20;
    const edges = last == null ? between.slice(0, size) : between.slice(Math.max(0, between.length - size));
    const more = between.length > size;
    return {
      edges,
      nodes: edges.map(({ node }) => node),
      totalCount: all.length,
      groups: { get: (key: string) => facets(all, key, sum) } as never,
      pageInfo: {
        hasNextPage: last == null ? more : before != null,
        hasPreviousPage: last == null ? after != null : more,
        startCursor: edges[0]?.cursor ?? null,
        endCursor: edges.at(-1)?.cursor ?? null,
      },
    };
  }

  /** The counts that a connection's `facets` asks for, by their key in the page: the arguments themselves. */
  function facets(all: readonly Edge[], key: string, sum: boolean): Groups {
    const { groupBy, first, orderBy } = JSON.parse(key.slice('facets'.length)) as {
      groupBy: GroupKey[];
      first: number;
      orderBy: string;
    };
    return countIn(
      all.map(({ node }) => node),
      groupBy,
      { first, byKey: orderBy === 'KEY', sum },
      (relation, from) =>
        follow(relation, from, {}).map(({ node, link }) => ({ node, basis: link?.basis ?? '' })),
    );
  }

  return {
    read: (path) => Promise.reject(new TypeError(`${path} is not walked in memory`)),
    follow(parent: unknown, args: Arguments, info: GraphQLResolveInfo): Answer {
      const field = info.parentType.getFields()[info.fieldName];
      const spec = field?.extensions.graph;
      if (!field || !spec || !('pattern' in spec)) throw new TypeError(info.fieldName);
      if ('from' in spec && spec.from) return rows.get(String((parent as Values)[spec.from])) ?? null;
      if (spec.kind === 'list') return (args['ids'] as string[]).map((id) => rows.get(id) ?? null);
      const start =
        parent && typeof parent === 'object' && 'id' in parent
          ? (rows.get(parent.id as string) ?? null)
          : null;
      const parameters = spec.kind === 'one' && spec.parameters ? spec.parameters(args) : args;
      if (parameters === null) return null;
      const found = follow(spec.pattern, start, parameters, 'label' in spec ? spec.label : undefined);
      if (spec.kind === 'one') return found[0]?.node ?? null;
      const where = field.args.find(({ name }) => name === 'where');
      const filter = args['where'] as Values | undefined;
      return page(
        filter && where ? found.filter(({ node }) => holds(filter, where.type, node)) : found,
        args,
        field,
        pattern(spec.pattern).columns.find((column) => column !== 'node' && column !== 'link'),
        getNamedType(field.type).name === 'DecisionConnection',
      );
    },
  };
}

function token(pattern: RegExp, line: string, at: number): RegExpExecArray | null {
  pattern.lastIndex = at;
  return pattern.exec(line);
}

/** As Cypher sorts: null is the largest. */
function compare(a: unknown, b: unknown): number {
  if (a === b || (a == null && b == null)) return 0;
  if (a == null) return 1;
  if (b == null) return -1;
  return (a as string) < (b as string) ? -1 : 1;
}

function compares(operators: Values, value: unknown, text = false): boolean {
  return Object.entries(operators).every(([name, given]) => {
    if (given === null) return name === 'eq' ? value == null : name !== 'ne' || value != null;
    const plain = (one: unknown) => (text && typeof one === 'string' ? plainText(one) : one);
    const operand: unknown = Array.isArray(given) ? given.map(plain) : plain(given);
    if (name === 'exists') return (value != null) === operand;
    if (value == null) return false;
    const order = compare(value, operand);
    switch (name) {
      case 'eq':
        return order === 0;
      case 'ne':
        return order !== 0;
      case 'in':
        return (operand as unknown[]).includes(value);
      case 'lt':
        return order < 0;
      case 'lte':
        return order <= 0;
      case 'gt':
        return order > 0;
      case 'gte':
        return order >= 0;
      case 'contains':
        return String(value).includes(String(operand));
      default:
        return String(value).startsWith(String(operand));
    }
  });
}

function grouped<T, Key>(list: readonly T[], keyOf: (item: T) => Key): Map<Key, T[]> {
  const groups = new Map<Key, T[]>();
  for (const item of list) groups.set(keyOf(item), [...(groups.get(keyOf(item)) ?? []), item]);
  return groups;
}
