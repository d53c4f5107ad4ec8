import type { Walk } from './walk.ts';

/** Things one after the other, each linked to the next: the ids. */
export type Path = readonly string[];

/** A search looks at no more steps than so many: beyond it the answer says that it is not complete. */
const MOST_STEPS = 200_000;
const MOST_FOUND = 1_000;
/** Two ends with fewer links than so many together are read in one statement: waiting for a second takes longer. */
const FEW_LINKS = 1_000;

interface Side {
  readonly distance: Map<string, number>;
  frontier: readonly string[];
  depth: number;
}

/**
 * Finds the shortest paths between two things and the next ones, from both ends at once: the end whose next step
 * costs less goes on. Of paths of one length those come first that rest on fewer claims, then those by things with
 * fewer links, which say more.
 * @param maxHops how many relations a path may have
 * @param wanted how many paths are enough; all of the last length are looked at
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
  if (walk.costOf([from, to]) < FEW_LINKS) await walk.expand([from, to]);
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

/** All paths of so many hops within what was met; what is too far from the end is not tried. */
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
      if (++steps > MOST_STEPS || paths.length === MOST_FOUND) return;
      path.push(other);
      if (other === to) paths.push([...path]);
      else visit(other);
      path.pop();
    }
  }
  visit(from);
  return { paths, complete: steps <= MOST_STEPS && paths.length < MOST_FOUND };
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
