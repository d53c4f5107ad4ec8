import { writeCursor } from './cursor.ts';
import { readGroups } from './counts.ts';
import { entriesColumn, nodesColumn, PLACE, type Entry, type RawEdge } from './record.ts';
import type { Answer, Edge, Page, Row } from './row.ts';
import { next, numbered, type ManyStep, type Step } from './step.ts';

type Rows = ReadonlyMap<string, Row>;
/** What a step leads to, by the id of the node that it starts from; null for a root. */
export type Answers = ReadonlyMap<string | null, Answer>;

/** Joins the columns of a statement's row to a tree of rows. @returns what the first step leads to */
export function assemble(root: Step, record: Readonly<Record<string, unknown>>): Answers {
  const steps = numbered(root);
  const found = new Map<Step, Answers>();
  // From the leaves up, so that what a row leads to exists before the row.
  for (const [i, step] of [...steps.entries()].reverse()) {
    const rows = rowsOf(step, (record[nodesColumn(i)] ?? []) as Record<string, unknown>[], found);
    const entries = record[entriesColumn(i)] as readonly Entry[];
    found.set(step, new Map(entries.map((entry) => [entry[PLACE.from], answer(step, entry, rows)])));
  }
  return found.get(root) ?? new Map();
}

/** The nodes of a step's level, each with what the next steps lead to from it. */
function rowsOf(
  step: Step,
  nodes: readonly Record<string, unknown>[],
  found: ReadonlyMap<Step, Answers>,
): Rows {
  const below = next(step);
  return new Map(
    nodes.map((properties) => {
      const id = properties['id'] as string;
      const steps = new Map(below.map((one) => [one.key, found.get(one)?.get(id) ?? null]));
      return [id, { id, properties, steps }];
    }),
  );
}

/** A node by its id: what was read of it, or only the id where nothing else was asked. */
function nodeOf(id: string, rows: Rows): Row {
  return rows.get(id) ?? { id, properties: { id }, steps: new Map() };
}

function answer(step: Step, entry: Entry, rows: Rows): Answer {
  if (step.kind === 'many') return pageOf(step, entry, rows);
  const [counts] = entry[PLACE.groups] ?? [];
  if (step.kind === 'groups') return counts ? readGroups(counts, step.grouping) : null;
  const nodes = (entry[PLACE.edges] as readonly (string | null)[]).map((id) =>
    id === null ? null : nodeOf(id, rows),
  );
  return step.kind === 'one' ? (nodes[0] ?? null) : nodes;
}

function pageOf(step: ManyStep, entry: Entry, rows: Rows): Page {
  const { size, backwards, after, before } = step.window;
  const raw = entry[PLACE.edges] as readonly (RawEdge | string)[];
  const more = raw.length > size;
  const kept = raw.slice(0, size);
  if (backwards) kept.reverse();
  const edges = kept.map((edge) => edgeOf(step, edge, rows));
  const counts = entry[PLACE.groups] ?? [];
  const facets = [...step.facets].flatMap(([key, grouping], i) => {
    const raw = counts[i];
    return raw ? [[key, readGroups(raw, grouping)] as const] : [];
  });
  return {
    edges,
    nodes: edges.map(({ node }) => node),
    totalCount: entry[PLACE.total] ?? null,
    groups: new Map(facets),
    pageInfo: {
      hasNextPage: backwards ? before !== undefined : more,
      hasPreviousPage: backwards ? more : after !== undefined,
      startCursor: edges[0]?.cursor ?? null,
      endCursor: edges.at(-1)?.cursor ?? null,
    },
  };
}

function edgeOf({ window, wants }: ManyStep, edge: RawEdge | string, rows: Rows): Edge {
  if (typeof edge === 'string') return { node: nodeOf(edge, rows), cursor: '', link: null, columns: {} };
  const { node, key, link = null, ...columns } = edge;
  return {
    node: nodeOf(node, rows),
    cursor: wants.cursors ? writeCursor(window.order, key, node) : '',
    link,
    columns,
  };
}
