/** A value of an answer, and the id of its node. */
export interface Found {
  readonly value: unknown;
  readonly id: string | null;
}

/** What holds nothing of its own: `decisions.nodes.title` is the title of decisions. */
const WRAPPERS = new Set(['nodes', 'edges', 'node', 'evidence']);

/** The part of a path that names the nodes of its values: "agencies" of `agencies.nodes.shortName`. */
export function meaningOf(path: readonly string[]): string {
  return path.find((name) => !WRAPPERS.has(name)) ?? path.at(-1) ?? '';
}

/** All values at a path below a value, in order; lists on the way are gone through. */
export function valuesAt(value: unknown, path: readonly string[], id: string | null = null): Found[] {
  if (value == null) return [];
  if (Array.isArray(value)) return value.flatMap((one) => valuesAt(one, path, id));
  const [name, ...rest] = path;
  if (name === undefined) return [{ value, id }];
  if (typeof value !== 'object') return [];
  const of = value as Readonly<Record<string, unknown>>;
  return valuesAt(of[name], rest, typeof of['id'] === 'string' ? of['id'] : id);
}

/** The id of the node that a row is of: its own, or that of the node at its edge. */
export function idOf(row: unknown): string | null {
  if (typeof row !== 'object' || row === null) return null;
  const { id, node } = row as { readonly id?: unknown; readonly node?: unknown };
  return typeof id === 'string' ? id : node === undefined ? null : idOf(node);
}

/** The ids of all nodes in an answer, each once, in the order in which they come. */
export function idsIn(value: unknown, found = new Set<string>()): Set<string> {
  if (Array.isArray(value)) for (const one of value) idsIn(one, found);
  else if (typeof value === 'object' && value !== null)
    for (const [name, part] of Object.entries(value)) {
      if (
        (name === 'id' || name === 'key') &&
        typeof part === 'string' &&
        part.includes(':') &&
        !part.includes(' ')
      )
        found.add(part);
      else idsIn(part, found);
    }
  return found;
}

/** Two nodes that an answer joins, in either order. */
export type Pair = readonly [one: string, other: string];

/** The pairs of nodes that an answer joins: the two ends of each step of a path, and each node with those below it. */
export function pairsIn(value: unknown, above: string | null = null): Pair[] {
  if (Array.isArray(value)) return value.flatMap((one) => pairsIn(one, above));
  if (typeof value !== 'object' || value === null) return [];
  const { id, from, to } = value as Readonly<Record<string, unknown>>;
  const own = typeof id === 'string' ? id : null;
  const ends = [idOf(from), idOf(to)];
  return [
    ...(own !== null && above !== null ? [[above, own] as const] : []),
    ...(ends[0] != null && ends[1] != null ? [[ends[0], ends[1]] as const] : []),
    ...Object.values(value).flatMap((part) => pairsIn(part, own ?? above)),
  ];
}

/** The scalars of an answer by their path, joined by `_`, for a sentence: `decisions_totalCount`. */
export function scalarsIn(value: unknown, prefix = '', found: Record<string, unknown[]> = {}) {
  if (Array.isArray(value)) for (const one of value) scalarsIn(one, prefix, found);
  else if (typeof value === 'object' && value !== null)
    for (const [name, part] of Object.entries(value))
      scalarsIn(part, prefix ? `${prefix}_${name}` : name, found);
  else if (value !== null && value !== undefined) (found[prefix] ??= []).push(value);
  return found;
}
