import type { PageNode, Picture } from './picture.ts';

const DISTANCE = 90;
/** As near as two nodes may be, in the units of the picture. */
const NEAREST = 26;

/** Adds what a node is linked to. What is placed already does not move; new nodes come near their parent. */
export function addExpansion(picture: Picture, id: string, found: Picture): Picture {
  const parent = picture.nodes.find((node) => node.id === id);
  if (!parent) return picture;
  const known = new Set(picture.nodes.map((node) => node.id));
  const placed: PageNode[] = [...picture.nodes];
  for (const node of found.nodes)
    if (!known.has(node.id)) placed.push({ ...node, ...freePlace(parent, placed) });
  const shown = new Set(placed.map((node) => node.id));
  const edges = new Map([...picture.edges, ...found.edges].map((edge) => [edge.id, edge]));
  return {
    ...picture,
    nodes: placed,
    edges: [...edges.values()].filter(({ source, target }) => shown.has(source) && shown.has(target)),
    truncated: picture.truncated || found.truncated,
  };
}

/** The first place on rings around a node, outwards from the middle of the picture, that is not taken. */
function freePlace(parent: PageNode, placed: readonly PageNode[]): { x: number; y: number } {
  const outwards = Math.atan2(parent.y, parent.x);
  for (let ring = 1; ring < 12; ring++) {
    const radius = DISTANCE * (0.6 + 0.4 * ring);
    const places = 12 + 6 * ring;
    for (let i = 0; i < places; i++) {
      // Turned by half a place in every other ring; from the outward direction to both sides.
      const side = (i % 2 === 0 ? 1 : -1) * Math.ceil(i / 2);
      const angle = outwards + ((side + (ring % 2) / 2) * 2 * Math.PI) / places;
      const [x, y] = [parent.x + radius * Math.cos(angle), parent.y + radius * Math.sin(angle)];
      if (placed.every((node) => Math.hypot(node.x - x, node.y - y) > NEAREST)) return { x, y };
    }
  }
  return { x: parent.x + DISTANCE, y: parent.y };
}
