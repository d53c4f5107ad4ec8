import { LIMITS } from '../limits.ts';
import type { Walk } from './walk.ts';

/** The ids of nodes in order, each related to the next. */
export type Path = readonly string[];

/** Two ends with fewer relations together are read in one statement: a second statement would take longer. */
const FEW_RELATIONS = 1_000;

interface Side {
  readonly distance: Map<string, number>;
  frontier: readonly string[];
  depth: number;
}

/**
 * Finds the shortest paths between two nodes, and then longer ones. It walks from both ends, and always takes the
 * next step at the end where that step reads less. Paths of one length are sorted: those with fewer claims first,
 * then those through nodes with fewer relations, which say more.
 * @param maxHops the largest number of relations in a path
 * @param wanted the number of paths after which the search ends; the last length is searched completely
 */
export async function pathsBetween(
  walk: Walk,
  from: string,
  to: string,
  { maxHops, wanted }: { maxHops: number; wanted: number },
): Promise<{ paths: Path[]; complete: boolean }> {
  const [start, end] = [sideOf(from), sideOf(to)];
  const paths: Path[] = [];
  let complete = true;
  if (walk.costOf([from, to]) < FEW_RELATIONS) await walk.expand([from, to]);
  for (let hops = 1; hops <= maxHops && paths.length < wanted; hops++) {
    while (start.depth + end.depth < hops) {
      const side = walk.costOf(start.frontier) <= walk.costOf(end.frontier) ? start : end;
      await advance(walk, side);
    }
    const found = pathsOf(walk, from, to, hops, end);
    complete &&= found.complete;
    paths.push(...ranked(walk, found.paths));
  }
  return { paths: paths.slice(0, wanted), complete: complete && walk.complete() };
}

function sideOf(id: string): Side {
  return { distance: new Map([[id, 0]]), frontier: [id], depth: 0 };
}

async function advance(walk: Walk, side: Side): Promise<void> {
  await walk.expand(side.frontier);
  side.depth++;
  const next: string[] = [];
  for (const id of side.frontier) {
    for (const other of walk.linksOf(id).keys()) {
      if (side.distance.has(other)) continue;
      side.distance.set(other, side.depth);
      next.push(other);
    }
  }
  side.frontier = next;
}

/** All paths of `hops` relations among the nodes found; nodes too far from the end are not tried. */
function pathsOf(walk: Walk, from: string, to: string, hops: number, end: Side) {
  const paths: Path[] = [];
  const path = [from];
  let steps = 0;
  const far = (id: string) => end.distance.get(id) ?? end.depth + 1;

  function visit(id: string): void {
    const left = hops - path.length;
    const next = [...walk.linksOf(id).keys()].filter(
      (other) => far(other) <= left && !path.includes(other) && (other !== to || left === 0),
    );
    for (const other of next.sort((a, b) => walk.degreeOf(a) - walk.degreeOf(b) || (a < b ? -1 : 1))) {
      if (++steps > LIMITS.pathSteps || paths.length === LIMITS.pathsCompared) return;
      path.push(other);
      if (other === to) paths.push([...path]);
      else visit(other);
      path.pop();
    }
  }
  visit(from);
  return { paths, complete: steps <= LIMITS.pathSteps && paths.length < LIMITS.pathsCompared };
}

function ranked(walk: Walk, paths: readonly Path[]): Path[] {
  return paths
    .map((path) => ({
      path,
      claims: path.slice(1).filter((id, i) => walk.linksOf(path[i] as string).get(id)).length,
      links: path.slice(1, -1).reduce((sum, id) => sum + walk.degreeOf(id), 0),
      name: path.join(' '),
    }))
    .sort((a, b) => a.claims - b.claims || a.links - b.links || (a.name < b.name ? -1 : 1))
    .map(({ path }) => path);
}
