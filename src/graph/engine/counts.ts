import { partsOf } from '../model/types.ts';
import {
  leadsToNodes,
  NO_GROUPS,
  type Group,
  type GroupKey,
  type Grouping,
  type GroupList,
  type Groups,
  type Sum,
} from './grouping.ts';
import type { RawGroups, RawList, RawNumbers } from './record.ts';

/** Reads the counts that a statement returned. */
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

function sumOf({ euros, withAmount }: RawNumbers): Sum | null {
  if (withAmount == null) return null;
  return { euros: withAmount === 0 ? null : (euros ?? null), withAmount };
}
