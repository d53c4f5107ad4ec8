import { layOut, type Places } from './layout.ts';
import type { Network, NetworkNode } from './network.ts';

/** A node with its place in the picture, which is found only where it is asked for. */
export type Placed = NetworkNode & { readonly place: () => Promise<readonly [x: number, y: number]> };

/** Each node with a way to its place: the whole network is laid out once, when the first place is asked for. */
export function placed({ nodes, edges, asked }: Network): Placed[] {
  let places: Promise<Places> | undefined;
  const focus = new Set(asked.focus);
  const size = ({ id, degree }: NetworkNode) =>
    focus.has(id) && focus.size < nodes.length ? 15 : Math.min(11, 4.5 + 0.7 * Math.sqrt(degree));
  const find = () =>
    (places ??= layOut({
      nodes: nodes.map((node) => ({ key: node.id, size: size(node) })),
      edges: edges.map(({ source, target }) => [source, target]),
    }));
  return nodes.map((node) => ({ ...node, place: async () => (await find()).get(node.id) ?? [0, 0] }));
}
