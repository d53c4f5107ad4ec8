import type { Names } from './condition.ts';
import { partsOf } from '../../model/types.ts';
import { pattern, renamed } from '../pattern.ts';

/** What things are counted by: a value of their own (`constant`: of an enum), what they lead to, or the type that they are. */
export type GroupKey =
  | { readonly property: string; readonly part?: DatePart; readonly constant?: true }
  /** One group for each node that the pattern leads to; with `basis`, for each basis of its links. */
  | { readonly relation: string; readonly basis?: true }
  | { readonly type: true };

export type DatePart = 'day' | 'month' | 'quarter' | 'year';

/** How a list is counted in groups. */
export interface Grouping {
  /** One key, or two: the second divides the groups of the first. */
  readonly by: readonly GroupKey[];
  /** How many groups are given; the others are only counted. */
  readonly first: number;
  /** Whether groups are sorted by key, and not by count first. */
  readonly byKey: boolean;
  /** The property with amounts to add up: a list of whole numbers. */
  readonly sum?: string | undefined;
}

/** A sum of amounts; null: none is known, which is not zero. */
interface Sum {
  readonly euros: number | null;
  readonly withAmount: number;
}

export interface Group extends GroupList {
  /** Null: the group of those that have none. */
  readonly key: string | null;
  readonly label: string;
  /** The id of the node that the group is for. */
  readonly id: string | null;
  readonly count: number;
  readonly amounts: Sum | null;
}

interface GroupList {
  readonly groups: readonly Group[];
  readonly groupCount: number;
  /** How often something stands in a group that is not given. */
  readonly otherCount: number;
  /** Whether something stands in more than one group. */
  readonly overlapping: boolean;
}

/** A list counted in groups. */
export interface Groups extends GroupList {
  readonly total: number;
  readonly amounts: Sum | null;
}

/**
 * Writes clauses that count what a pattern leads to, and return one map: each node once in all, once in each of its groups.
 * @param body the pattern with its conditions, which binds `node`
 */
export function counted(body: string, { by, first, byKey, sum }: Grouping, names: Names): string {
  const limit = names.parameter(first);
  const members = membersOf(by, sum, names);
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
function membersOf(by: readonly GroupKey[], sum: string | undefined, names: Names): Members {
  const amount = (node: string) =>
    `CASE WHEN size(${node}.${sum}) > 0 THEN reduce(euros = 0, one IN ${node}.${sum} | euros + one) END`;
  const [euros, known] = [
    (node: string) => `sum(${amount(node)})`,
    (node: string) => `count(${amount(node)})`,
  ];
  const single = by.flatMap((key) => ('relation' in key ? [] : [keyOf('node', key)]));
  if (single.length < by.length) {
    const keys: Members['keys'] = (node, depth) => keysOf(node, by[depth] as GroupKey, names);
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

function leadsToNodes(key: GroupKey | undefined): boolean {
  return key !== undefined && 'relation' in key && !key.basis;
}

/** The one key of a node. */
function keyOf(variable: string, key: Exclude<GroupKey, { relation: string }>): string {
  if ('type' in key) return `split(${variable}.id, ':')[0]`;
  const value = `${variable}.${key.property}`;
  return key.part ? PARTS[key.part](value) : value;
}

/** The keys of one node, as a list: empty where it has none. */
function keysOf(variable: string, key: GroupKey, names: Names): string {
  if (!('relation' in key)) return `[${keyOf(variable, key)}]`;
  const node = names.variable();
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

/** One count as a statement returns it. */
export interface RawGroups extends RawNumbers {
  readonly below: RawList;
}
interface RawNumbers {
  readonly count: number;
  readonly euros?: number;
  readonly withAmount?: number;
}
interface RawList {
  readonly groupCount: number;
  readonly counted: number;
  readonly groups: readonly (RawNumbers & { key: string | null; label: string | null; below?: RawList })[];
}

/** Reads what `counted` returned. */
export function readGroups({ below, ...numbers }: RawGroups, { by }: Grouping): Groups {
  return { total: numbers.count, amounts: sumOf(numbers), ...readList(below, numbers.count, by) };
}

function readList(
  { groupCount, counted, groups: raw }: RawList,
  total: number,
  [first, ...rest]: readonly GroupKey[],
): GroupList {
  const nodes = leadsToNodes(first);
  const words = first !== undefined && !nodes && !('property' in first && !first.constant);
  const groups = raw.map(({ key, label, below, ...numbers }): Group => ({
    key: key === null || !nodes ? key : partsOf(key).key,
    label: key === null ? 'none' : words ? inWords(key) : (label ?? key),
    id: nodes ? key : null,
    count: numbers.count,
    amounts: sumOf(numbers),
    ...(below ? readList(below, numbers.count, rest) : NO_GROUPS),
  }));
  return {
    groups,
    groupCount,
    otherCount: counted - groups.reduce((sum, { count }) => sum + count, 0),
    overlapping: counted > total || groups.some(({ overlapping }) => overlapping),
  };
}

/** POLICY_NOTE and PolicyArea give "policy note" and "policy area". */
function inWords(constant: string): string {
  return constant
    .replace(/(?<=[a-z])(?=[A-Z])/g, ' ')
    .replaceAll('_', ' ')
    .toLowerCase();
}

/** The answer where nothing can be counted. */
export const EMPTY_GROUPS: Groups = {
  total: 0,
  amounts: null,
  groups: [],
  groupCount: 0,
  otherCount: 0,
  overlapping: false,
};
const NO_GROUPS: GroupList = { groups: [], groupCount: 0, otherCount: 0, overlapping: false };

function sumOf({ euros, withAmount }: RawNumbers): Sum | null {
  if (withAmount == null) return null;
  return { euros: withAmount === 0 ? null : (euros ?? null), withAmount };
}
