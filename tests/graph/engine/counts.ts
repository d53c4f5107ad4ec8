import type { Row } from '../../../src/graph/engine/row.ts';
import type { Group, GroupKey, Groups } from '../../../src/graph/engine/grouping.ts';

interface Keyed {
  readonly key: string | null;
  readonly label: string;
  readonly id: string | null;
}
const NONE: Keyed = { key: null, label: 'none', id: null };

/** What the nodes and the bases are that a pattern leads to from a node. */
export type Leads = (pattern: string, from: Row) => readonly { readonly node: Row; readonly basis: string }[];

/** Counts rows in groups by sorting them into heaps: slow, obvious, and without Cypher. */
export function countIn(
  rows: readonly Row[],
  by: readonly GroupKey[],
  options: { readonly first: number; readonly byKey: boolean; readonly sum: boolean },
  leads: Leads,
): Groups {
  const { first, byKey, sum } = options;
  const [key, ...rest] = by;
  const heaps = new Map<string | null, { readonly keyed: Keyed; readonly rows: Row[] }>();
  for (const row of rows) {
    const keys = key ? keysOf(row, key, leads) : [];
    for (const keyed of keys.length > 0 ? keys : key ? [NONE] : []) {
      const heap = heaps.get(keyed.key) ?? { keyed, rows: [] };
      heaps.set(keyed.key, heap);
      heap.rows.push(row);
    }
  }
  const sorted = [...heaps.values()].sort(
    (a, b) =>
      (byKey ? 0 : b.rows.length - a.rows.length) ||
      Number(a.keyed.key === null) - Number(b.keyed.key === null) ||
      ((a.keyed.key ?? '') < (b.keyed.key ?? '') ? -1 : 1),
  );
  const groups = sorted.slice(0, first).map(({ keyed, rows: heap }): Group => {
    const { total: count, ...below } = countIn(heap, rest, options, leads);
    return { ...keyed, ...below, count };
  });
  const counted = (list: readonly { rows: readonly Row[] }[]) =>
    list.reduce((sum, heap) => sum + heap.rows.length, 0);
  return {
    total: rows.length,
    amounts: sum ? amountsOf(rows) : null,
    groups,
    groupCount: heaps.size,
    otherCount: counted(sorted.slice(first)),
    overlapping: counted(sorted) > rows.length || groups.some(({ overlapping }) => overlapping),
  };
}

function amountsOf(rows: readonly Row[]) {
  const known = rows
    .flatMap(({ properties }) => [(properties['amounts'] ?? []) as number[]])
    .filter(([any]) => any);
  return {
    euros: known.length > 0 ? known.flat().reduce((sum, one) => sum + one) : null,
    withAmount: known.length,
  };
}

function keysOf(row: Row, key: GroupKey, leads: Leads): Keyed[] {
  const constant = (value: string): Keyed => ({
    key: value,
    label: value.toLowerCase().replaceAll('_', ' '),
    id: null,
  });
  if ('type' in key) return [constant(row.id.split(':')[0] as string)];
  if ('relation' in key) {
    const led = leads(key.relation, row);
    if (key.basis) return [...new Set(led.map(({ basis }) => basis))].map(constant);
    return led.map(({ node: { id, properties } }) => ({
      key: id.slice(id.indexOf(':') + 1),
      label: properties['caption'] as string,
      id,
    }));
  }
  const value = row.properties[key.property] as string | null | undefined;
  if (value == null) return [];
  if (key.constant) return [constant(value)];
  const part = {
    day: value,
    month: value.slice(0, 7),
    quarter: `${value.slice(0, 4)}-Q${Math.ceil(Number(value.slice(5, 7)) / 3)}`,
    year: value.slice(0, 4),
  };
  const text = key.part ? part[key.part] : value;
  return [{ key: text, label: text, id: null }];
}
