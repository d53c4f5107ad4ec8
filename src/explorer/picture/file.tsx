import { renderToString } from 'preact-render-to-string';
import type { PageData } from '../data/result.ts';
import type { State } from '../state.ts';
import { TYPES, WORDS } from '../words.ts';
import { Network } from './network.tsx';
import { SIZE, WHOLE } from './project.ts';
import { lookOf, outline } from './shapes.ts';

const HEAD = 72;
const FOOT = 56;
const WIDTH = 1200;
const HEIGHT = 800;

/** The colours of the page in its light theme: a file has no page around it that says them. */
const STYLE = `
text { font-family: 'Source Sans 3', system-ui, sans-serif; fill: #1f2933 }
.title { font-size: 24px; font-weight: 600 } .muted { fill: #52606d; font-size: 14px }
.edges line { stroke-width: 1; stroke: #7b8794 } .edges .claim { stroke: #8a6d3b; stroke-dasharray: 4 3 }
.node path { fill: #838383; stroke: #fbfaf7; stroke-width: 1.5 } .target { fill: none }
.agency path { fill: #004589 } .decision path { fill: #188bca } .pledge path { fill: #ae7614 }
.programme path { fill: #508147 } .appointment path { fill: #5c4967 } .person path { fill: #6d0b0c }
.labels text { paint-order: stroke; stroke: #fbfaf7; stroke-width: 4; stroke-opacity: .85 }
.selected path { stroke: #1f2933; stroke-width: 3 }`;

/** The network of a state as an SVG file with its title, its legend and its source. @param address of the page that shows the same */
export function pictureFile(state: State, { result, version }: PageData, address: string): string {
  const { language, selected } = state;
  const { picture, title, sentence } = result;
  const types = [...new Set(picture.nodes.map(({ type }) => type))];
  const claims = picture.edges.some(({ basis }) => basis === 'ASSESSMENT');
  const words = WORDS[language];
  const size = { ...SIZE, width: WIDTH, height: HEIGHT - HEAD - FOOT };
  const drawn = picture.nodes.length > 0;
  return renderToString(
    <svg
      xmlns="http://www.w3.org/2000/svg"
      width={WIDTH}
      height={HEIGHT}
      viewBox={`0 0 ${WIDTH} ${HEIGHT}`}
      role="img"
      aria-label={title}
    >
      <style>{STYLE}</style>
      <rect width={WIDTH} height={HEIGHT} fill="#fbfaf7" />
      <text class="title" x={24} y={36}>
        {title}
      </text>
      <text class="muted" x={24} y={60}>
        {sentence}
      </text>
      <g transform={`translate(0 ${HEAD})`}>
        {drawn ? <Network {...{ picture, size, language, selected }} camera={WHOLE} fitted /> : null}
      </g>
      <g transform={`translate(24 ${HEIGHT - FOOT + 18})`}>
        {types.map((type, i) => {
          const { shape, colour } = lookOf(type);
          return (
            <g key={type} transform={`translate(${i * 130} 0)`} class={`node ${colour}`}>
              <path d={outline(shape, 6)} transform="translate(6 -5)" />
              <text class="muted" x={18}>
                {TYPES[language][type] ?? type}
              </text>
            </g>
          );
        })}
        {claims ? (
          <g class="edges" transform={`translate(${types.length * 130} 0)`}>
            <line class="claim" x1={0} x2={24} y1={-5} y2={-5} />
            <text class="muted" x={30}>
              {words.claim}
            </text>
          </g>
        ) : null}
        <text class="muted" y={24}>
          {`${words.name} · ${address}${version ? ` · ${words.dataOf.replace('{version}', version)}` : ''}`}
        </text>
      </g>
    </svg>,
  );
}
