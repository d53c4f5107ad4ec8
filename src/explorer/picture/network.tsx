import type { SVGAttributes } from 'preact';
import type { Picture } from '../data.ts';
import type { Language } from '../state.ts';
import { TYPES } from '../words.ts';
import { placeLabels, type Dot } from './labels.ts';
import { lookOf, outline } from './shapes.ts';

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

interface NetworkProps {
  readonly picture: Picture;
  readonly size: Size;
  readonly camera: Camera;
  readonly language: Language;
  readonly selected: string | null;
  readonly hovered?: string | null;
  readonly events?: SVGAttributes<SVGSVGElement>;
}

/** A network as SVG. Nodes carry their id, so that an event says which node it is about. */
export function Network({ picture, size, camera, language, selected, hovered = null, events }: NetworkProps) {
  const dots = project(picture, size, camera);
  const at = new Map(dots.map((dot) => [dot.id, dot]));
  const lit = hovered === null ? null : neighbourhood(picture, hovered);
  const first = new Set([picture.focus, selected].filter((id) => id !== null));
  const labels = placeLabels(dots, first, size, language);
  const dim = (...ids: readonly string[]) => (lit && !ids.every((id) => lit.has(id)) ? 'dim' : undefined);
  return (
    <svg
      class="network"
      width={size.width}
      height={size.height}
      viewBox={`0 0 ${size.width} ${size.height}`}
      role="img"
      aria-label={`${picture.nodes.length} / ${picture.edges.length}`}
      {...events}
    >
      <g class="edges">
        {picture.edges.map(({ id, source, target, basis }) => {
          const [a, b] = [at.get(source), at.get(target)];
          if (!a || !b) return null;
          const kind = basis === 'ASSESSMENT' ? 'claim' : 'official';
          return (
            <line
              key={id}
              class={[kind, dim(source, target)].filter(Boolean).join(' ')}
              x1={round(a.px)}
              y1={round(a.py)}
              x2={round(b.px)}
              y2={round(b.py)}
            />
          );
        })}
      </g>
      <g class="nodes">
        {dots.map((dot) => {
          const { shape, colour } = lookOf(dot.type);
          return (
            <g
              key={dot.id}
              data-id={dot.id}
              class={[`node ${colour}`, dot.id === selected ? 'selected' : '', dim(dot.id)]
                .filter(Boolean)
                .join(' ')}
              transform={`translate(${round(dot.px)} ${round(dot.py)})`}
            >
              <title>{`${TYPES[language][dot.type] ?? dot.type}: ${dot.caption}`}</title>
              <circle class="target" r={Math.max(12, dot.r + 3)} />
              <path d={outline(shape, dot.r)} />
            </g>
          );
        })}
      </g>
      <g class="labels" aria-hidden="true">
        {labels.map(({ id, text, x, y, size }) => (
          <text key={id} data-id={id} class={dim(id)} x={round(x)} y={round(y)} font-size={size}>
            {text}
          </text>
        ))}
      </g>
    </svg>
  );
}

/** A node and all that it is linked to. */
function neighbourhood({ edges }: Picture, id: string): ReadonlySet<string> {
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

const round = (value: number): number => Math.round(value * 10) / 10;
