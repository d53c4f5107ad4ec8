/** A node as a picture needs it. */
export interface PageNode {
  readonly id: string;
  readonly type: string;
  readonly caption: string;
  /** Its short name. */
  readonly label: string;
  readonly date: string | null;
  readonly degree: number;
  readonly x: number;
  readonly y: number;
}

export interface PageEdge {
  readonly id: string;
  readonly source: string;
  readonly target: string;
  readonly type: string;
  readonly basis: string;
}

/** A part of the graph to draw. */
export interface Picture {
  readonly nodes: readonly PageNode[];
  readonly edges: readonly PageEdge[];
  /** The node that it is around. */
  readonly focus: string | null;
  readonly truncated: boolean;
}

/** A node and all that it is linked to. */
export function neighbourhood({ edges }: Picture, id: string): ReadonlySet<string> {
  const found = new Set([id]);
  for (const { source, target } of edges) {
    if (source === id) found.add(target);
    if (target === id) found.add(source);
  }
  return found;
}

/** The neighbours of a node, clockwise from the top: the order in which arrow keys walk them. */
export function clockwise(picture: Picture, id: string): string[] {
  const at = new Map(picture.nodes.map((node) => [node.id, node]));
  const from = at.get(id);
  if (!from) return [];
  const angle = (other: string) => {
    const to = at.get(other) ?? from;
    return (Math.atan2(to.x - from.x, from.y - to.y) + 2 * Math.PI) % (2 * Math.PI);
  };
  return [...neighbourhood(picture, id)].filter((other) => other !== id).sort((a, b) => angle(a) - angle(b));
}
