import { readGroups, type Groups, type RawGroups } from './compile/groups.ts';
import type { Basis } from '../model/bases.ts';
import { partsOf, type EntityType } from '../model/types.ts';
import { cursor, pageSize, skipped } from './compile/page.ts';
import type { Step } from './plan.ts';
import { numbered } from './compile/statement.ts';

/** One node of an answer, as resolvers see it. */
export interface Row {
  readonly id: string;
  /** What the statement returned of it. */
  readonly properties: Readonly<Record<string, unknown>>;
  /** What it leads to, by the key of the step. */
  readonly steps: Map<string, Answer>;
}

/** A relation's own properties, as the graph keeps them. */
export interface Link {
  readonly basis: Basis;
  readonly words: readonly string[];
  readonly sources: readonly string[];
}

export interface Edge {
  readonly node: Row;
  readonly cursor: string;
  readonly link: Link | null;
  /** Further columns of the pattern, such as a search's `score`. */
  readonly columns: Readonly<Record<string, unknown>>;
}

/** One page of a connection, in the shape that Relay's types resolve by default. */
export interface Page {
  readonly edges: readonly Edge[];
  readonly nodes: readonly Row[];
  readonly totalCount: number | null;
  /** Counts of the whole list in groups, by the key of the field that asks. */
  readonly groups: ReadonlyMap<string, Groups>;
  readonly pageInfo: {
    readonly hasNextPage: boolean;
    readonly hasPreviousPage: boolean;
    readonly startCursor: string | null;
    readonly endCursor: string | null;
  };
}

export function typeOf(row: Row): EntityType {
  return partsOf(row.id).type;
}

interface RawEdge {
  /** The node's id; null where a list has nothing for an id that was asked for. */
  readonly node: string | null;
  readonly key?: unknown;
  readonly link?: Link;
  readonly [column: string]: unknown;
}
/** What a step leads to: one node or none, a list, a page of a connection, or counts in groups. */
export type Answer = Row | readonly (Row | null)[] | Page | Groups | null;

type Entry = readonly [
  from: string | null,
  edges: readonly (RawEdge | RawEdge['node'])[],
  total?: number | null,
  groups?: readonly RawGroups[],
];

/**
 * Joins the columns of a statement's row to a tree of rows.
 * @returns what the first step leads to, by the id of the node it starts from
 */
export function assemble(root: Step, record: Readonly<Record<string, unknown>>): Map<string | null, Answer> {
  const steps = numbered(root);
  // From the leaves up, so that what a row leads to exists before the row.
  const found = new Map<Step, Map<string | null, Answer>>();
  for (let i = steps.length - 1; i >= 0; i--) {
    const step = steps[i] as Step;
    const rows = levelRows(step, (record[`l${i}`] ?? []) as Record<string, unknown>[], found);
    const entries = record[`e${i}`] as readonly Entry[];
    found.set(step, new Map(entries.map((entry) => [entry[0], result(step, entry, rows)])));
  }
  return found.get(root) as Map<string | null, Answer>;
}

function levelRows(
  step: Step,
  nodes: readonly Record<string, unknown>[],
  found: ReadonlyMap<Step, ReadonlyMap<string | null, Answer>>,
) {
  const below = [...step.level.steps.values()];
  const rows = new Map<string, Row>();
  for (const properties of nodes) {
    const id = properties['id'] as string;
    const steps = new Map<string, Answer>();
    for (const next of below) steps.set(next.key, found.get(next)?.get(id) ?? null);
    rows.set(id, { id, properties, steps });
  }
  return rows;
}

/** A node by its id: what was read of it, or only the id where nothing else was asked. */
function nodeOf(id: string, rows: ReadonlyMap<string, Row>): Row {
  return rows.get(id) ?? { id, properties: { id }, steps: new Map() };
}

function result(
  step: Step,
  [, raw, total = null, counts = []]: Entry,
  rows: ReadonlyMap<string, Row>,
): Answer {
  const groups = new Map(
    [...step.groups].map(([key, grouping], i) => [key, readGroups(counts[i] as RawGroups, grouping)]),
  );
  if (step.kind === 'groups') return groups.get(step.key) as Groups;
  if (step.kind !== 'many') {
    const nodes = (raw as readonly RawEdge['node'][]).map((id) => (id === null ? null : nodeOf(id, rows)));
    return step.kind === 'one' ? (nodes[0] ?? null) : nodes;
  }

  const { size, backwards } = pageSize(step);
  const more = raw.length > size;
  const kept = raw.slice(0, size);
  if (backwards) kept.reverse();
  const before = step.pattern.pages ? skipped(step) : 0;
  const edges = kept.map((edge, i): Edge => {
    if (typeof edge === 'string') return { node: nodeOf(edge, rows), cursor: '', link: null, columns: {} };
    const { node, key, link, ...columns } = edge as RawEdge;
    return {
      node: nodeOf(node as string, rows),
      cursor: step.page ? cursor(step.pattern.pages ? before + i + 1 : key, node as string) : '',
      link: link ?? null,
      columns,
    };
  });
  return {
    edges,
    nodes: edges.map((edge) => edge.node),
    totalCount: total,
    groups,
    pageInfo: {
      hasNextPage: backwards ? step.args['before'] !== undefined : more,
      hasPreviousPage: backwards ? more : step.args['after'] !== undefined,
      startCursor: edges[0]?.cursor ?? null,
      endCursor: edges.at(-1)?.cursor ?? null,
    },
  } satisfies Page;
}

/** The answer of a connection that can hold nothing, found without asking. */
export const EMPTY_PAGE: Page = {
  edges: [],
  nodes: [],
  totalCount: 0,
  groups: new Map(),
  pageInfo: { hasNextPage: false, hasPreviousPage: false, startCursor: null, endCursor: null },
};
