import type { SVGAttributes } from 'preact';
import type { Language } from '../state.ts';
import { TYPES } from '../words.ts';
import { placeLabels } from './labels.ts';
import { widthOf } from './names.ts';
import { neighbourhood, type Picture } from './picture.ts';
import { project, type Camera, type Size } from './project.ts';
import { lookOf, outline } from './shapes.ts';

interface NetworkProps {
  readonly picture: Picture;
  readonly size: Size;
  readonly camera: Camera;
  readonly language: Language;
  readonly selected: string | null;
  readonly hovered?: string | null;
  /** Whether labels are drawn as wide as they were placed, in whatever font: a file does not bring its font. */
  readonly fitted?: boolean;
  readonly events?: SVGAttributes<SVGSVGElement>;
}

/** A network as SVG. Nodes carry their id, so that an event says which node it is about. */
export function Network({
  picture,
  size,
  camera,
  language,
  selected,
  hovered = null,
  fitted = false,
  events,
}: NetworkProps) {
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
          <text
            key={id}
            data-id={id}
            class={dim(id)}
            x={round(x)}
            y={round(y)}
            font-size={size}
            textLength={fitted ? Math.round(widthOf(text, size)) : undefined}
            lengthAdjust={fitted ? 'spacingAndGlyphs' : undefined}
          >
            {text}
          </text>
        ))}
      </g>
    </svg>
  );
}

const round = (value: number): number => Math.round(value * 10) / 10;
