import graphology from 'graphology';
import forceAtlas2Module from 'graphology-layout-forceatlas2';
import noverlapModule from 'graphology-layout-noverlap';
import { parentPort } from 'node:worker_threads';
import type { Drawing, Places } from './layout.ts';

// CommonJS whose types speak of a default export that is not there.
const forceAtlas2 = forceAtlas2Module as unknown as typeof forceAtlas2Module.default;
const noverlap = noverlapModule as unknown as typeof noverlapModule.default;

const SETTINGS = { gravity: 0.3, scalingRatio: 60, slowDown: 4, adjustSizes: true, barnesHutOptimize: false };
const ITERATIONS = 400;
/** Above this number of nodes, the forces are approximated. */
const MANY = 400;
/** A picture is wider than it is high: a tall drawing is stretched, at most by this factor. */
const MOST_STRETCH = 1.6;
const WIDTH = 1_000;
const HEIGHT = 700;

parentPort?.on('message', ({ number, drawing }: { number: number; drawing: Drawing }) =>
  parentPort?.postMessage({ number, places: placesOf(drawing) }),
);

function placesOf({ nodes, edges }: Drawing): Places {
  const graph = new graphology.UndirectedGraph();
  nodes.forEach(({ key, size }, i) => {
    // A spiral: the first nodes in the middle, and none where another one is.
    const [angle, radius] = [i * 2.4, 20 * Math.sqrt(i)];
    graph.addNode(key, { x: Math.cos(angle) * radius, y: Math.sin(angle) * radius, size });
  });
  for (const [source, target] of edges) if (source !== target) graph.mergeEdge(source, target);
  if (graph.order > 1) {
    const settings = { ...SETTINGS, barnesHutOptimize: graph.order > MANY };
    forceAtlas2.assign(graph, { iterations: graph.order > MANY ? 150 : ITERATIONS, settings });
    noverlap.assign(graph, { maxIterations: 100, settings: { margin: 4 } });
  }
  return fitted(graph.mapNodes((key, { x, y }) => [key, x as number, y as number] as const));
}

/** Moves and stretches a drawing so that it fills the picture. */
function fitted(found: readonly (readonly [string, number, number])[]): Places {
  const [left, right] = [Math.min(...found.map(([, x]) => x)), Math.max(...found.map(([, x]) => x))];
  const [top, bottom] = [Math.min(...found.map(([, , y]) => y)), Math.max(...found.map(([, , y]) => y))];
  const [wide, high] = [WIDTH / (right - left || 1), HEIGHT / (bottom - top || 1)];
  const scale = Math.min(wide, high);
  const [across, down] = [Math.min(wide, scale * MOST_STRETCH), Math.min(high, scale * MOST_STRETCH)];
  const round = (value: number) => Math.round(value * 10) / 10;
  return new Map(
    found.map(([key, x, y]) => [
      key,
      [round((x - (left + right) / 2) * across), round((y - (top + bottom) / 2) * down)] as const,
    ]),
  );
}
