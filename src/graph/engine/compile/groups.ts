import { leadsToNodes, type DatePart, type GroupKey, type Grouping } from '../grouping.ts';
import { pattern, renamed } from '../pattern.ts';
import type { Namer } from './namer.ts';

/**
 * Writes clauses that count what a pattern leads to, and return one map: each node once in all, once in each of its groups.
 * @param body the pattern with its conditions, which binds `node`
 */
export function counted(body: string, { by, first, byKey, sum }: Grouping, namer: Namer): string {
  const limit = namer.parameter(first);
  const members = membersOf(by, sum, namer);
  const aggregates = (variable: string, depth: number) =>
    [
      `${members.count(variable)} AS count${depth}`,
      ...(by[depth] ? [`collect(${variable}) AS members${depth}`] : []),
      ...(sum
        ? [`${members.euros(variable)} AS euros${depth}, ${members.known(variable)} AS known${depth}`]
        : []),
    ].join(', ');
  const numbers = (depth: number) =>
    `count: count${depth}${sum ? `, euros: euros${depth}, withAmount: known${depth}` : ''}`;

  /** Clauses that bind `below0` to the groups of the nodes in a list, by the key at a depth. */
  const groups = (variable: string, list: string, depth: number): string => {
    const key = by[depth];
    const [node, found, value, all] = [`of${depth}`, `found${depth}`, `key${depth}`, `groups${depth}`];
    const [id, label] = leadsToNodes(key) ? [`${value}.id`, `${value}.caption`] : [value, value];
    const last = by[depth + 1] === undefined;
    const shown = `${all}[0..${limit}]`;
    // Groups that are not given are not divided any further.
    const divided = `CALL (${all}) {
      UNWIND ${shown} AS group${depth}
      ${last ? '' : groups(`group${depth}`, `group${depth}.members`, depth + 1)}
      RETURN collect(group${depth} {.key, .label, .count, .euros, .withAmount, below: below${depth + 1}}) AS shown${depth}
    }`;
    return `CALL (${variable}) {
      UNWIND ${list} AS ${node}
      WITH ${node}, ${members.keys(node, depth)} AS ${found}
      UNWIND CASE ${found} WHEN [] THEN [null] ELSE ${found} END AS ${value}
      WITH ${value}, ${aggregates(node, depth + 1)}
      ORDER BY ${byKey ? id : `count${depth + 1} DESC, ${id}`}
      WITH collect({key: ${id}, label: ${label}, ${numbers(depth + 1)}${last ? '' : `, members: members${depth + 1}`}}) AS ${all}
      ${last ? '' : divided}
      RETURN {groupCount: size(${all}), counted: reduce(sum = 0, one IN ${all} | sum + one.count), groups: ${last ? shown : `shown${depth}`}} AS below${depth}
    }`;
  };
  return `${body}
    ${ALL_OF_A_TYPE.test(body) ? '' : 'WITH DISTINCT node'}
    ${members.clauses}
    WITH ${aggregates('member', 0)}
    ${groups('members0', 'members0', 0)}
    RETURN {${numbers(0)}, below: below0}`;
}

/** A body that comes to no node twice. */
const ALL_OF_A_TYPE = /^MATCH \(node:\w+\)$/;

/** What is counted, bound to `member` by the clauses, and how much each of them counts. */
interface Members {
  readonly clauses: string;
  count(member: string): string;
  euros(member: string): string;
  known(member: string): string;
  /** The list of its keys at a depth. */
  keys(member: string, depth: number): string;
}

/** Nodes are counted one by one; where each has one key at each depth, all of the same keys at once. */
function membersOf(by: readonly GroupKey[], sum: string | undefined, namer: Namer): Members {
  const amount = (node: string) =>
    `CASE WHEN size(${node}.${sum}) > 0 THEN reduce(euros = 0, one IN ${node}.${sum} | euros + one) END`;
  const [euros, known] = [
    (node: string) => `sum(${amount(node)})`,
    (node: string) => `count(${amount(node)})`,
  ];
  const single = by.flatMap((key) => ('relation' in key ? [] : [keyOf('node', key)]));
  if (single.length < by.length) {
    const keys: Members['keys'] = (node, depth) => keysOf(node, by[depth] as GroupKey, namer);
    return { clauses: 'WITH node AS member', count: () => 'count(*)', euros, known, keys };
  }
  const sums = sum ? `, ${euros('node')} AS euros, ${known('node')} AS known` : '';
  return {
    clauses: `WITH [${single.join(', ')}] AS keys, count(*) AS size${sums}
      WITH {keys: keys, size: size${sum ? ', euros: euros, known: known' : ''}} AS member`,
    count: (member) => `sum(${member}.size)`,
    euros: (member) => `sum(${member}.euros)`,
    known: (member) => `sum(${member}.known)`,
    keys: (member, depth) => `[${member}.keys[${depth}]]`,
  };
}

/** The only key of a node. */
function keyOf(variable: string, key: Exclude<GroupKey, { relation: string }>): string {
  if ('type' in key) return `split(${variable}.id, ':')[0]`;
  const value = `${variable}.${key.property}`;
  return key.part ? PARTS[key.part](value) : value;
}

/** The keys of one node, as a list: empty where it has none. */
function keysOf(variable: string, key: GroupKey, namer: Namer): string {
  if (!('relation' in key)) return `[${keyOf(variable, key)}]`;
  const node = namer.variable();
  const link = `${node}_link`;
  const body = renamed(pattern(key.relation).body, { this: variable, node, link });
  return `COLLECT { ${body} RETURN DISTINCT ${key.basis ? `${link}.basis` : node} }`;
}

const PARTS: Record<DatePart, (date: string) => string> = {
  day: (date) => `toString(${date})`,
  month: (date) => `left(toString(${date}), 7)`,
  quarter: (date) => `${date}.year + '-Q' + ${date}.quarter`,
  year: (date) => `toString(${date}.year)`,
};
