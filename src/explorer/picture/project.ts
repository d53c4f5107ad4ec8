import type { PageNode, Picture } from './picture.ts';

export interface Size {
  readonly width: number;
  readonly height: number;
}

/** How the picture is moved and enlarged, in pixels from its middle. */
export interface Camera {
  readonly x: number;
  readonly y: number;
  readonly zoom: number;
}

/** A node on the screen, in pixels. */
export interface Dot extends PageNode {
  readonly px: number;
  readonly py: number;
  readonly r: number;
}

export const WHOLE: Camera = { x: 0, y: 0, zoom: 1 };
/** Where no window tells a size: on the server, and in a file. */
export const SIZE: Size = { width: 860, height: 640 };
const MARGIN = { x: 110, y: 34 };
const MOST_STRETCH = 1.6;

/** Puts the nodes of a picture on the screen: all in view, then as the camera moves them. */
export function project({ nodes, focus }: Picture, { width, height }: Size, { x, y, zoom }: Camera): Dot[] {
  const xs = nodes.map((node) => node.x);
  const ys = nodes.map((node) => node.y);
  const [left, right, top, bottom] = [Math.min(...xs), Math.max(...xs), Math.min(...ys), Math.max(...ys)];
  const inner = {
    width: Math.max(80, width - 2 * Math.min(MARGIN.x, width / 5)),
    height: height - 2 * MARGIN.y,
  };
  const [wide, high] = [inner.width / (right - left || 1), inner.height / (bottom - top || 1)];
  const scale = Math.min(wide, high, 1.4);
  // A picture is stretched to fill its place, but not so far that circles of neighbours look flat.
  const [across, down] = [Math.min(wide, scale * MOST_STRETCH), Math.min(high, scale * MOST_STRETCH)];
  return nodes.map((node) => ({
    ...node,
    px: width / 2 + (node.x - (left + right) / 2) * across * zoom + x,
    py: height / 2 + (node.y - (top + bottom) / 2) * down * zoom + y,
    r: node.id === focus ? 13 : Math.min(11, Math.max(4.5, 3 + 0.7 * Math.sqrt(node.degree))),
  }));
}

/**
 * Where in the picture a node is that was dragged: the picture is stretched, so each axis has its scale.
 * @param dx how far it was dragged, in pixels
 */
export function dragged(picture: Picture, size: Size, camera: Camera, id: string, dx: number, dy: number) {
  const dots = project(picture, size, camera);
  const [node] = dots.filter((dot) => dot.id === id);
  if (!node) return null;
  const scale = (along: 'x' | 'y', seen: 'px' | 'py') => {
    const other = dots.find((dot) => Math.abs(dot[along] - node[along]) > 1);
    return other ? (other[seen] - node[seen]) / (other[along] - node[along]) : 1;
  };
  return { x: node.x + dx / scale('x', 'px'), y: node.y + dy / scale('y', 'py') };
}
