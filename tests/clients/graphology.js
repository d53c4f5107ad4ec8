// What lies between FIT and the rest? The network around it as a graphology graph with a layout, to measure or to draw.
import Graph from 'graphology';
import { circular } from 'graphology-layout';
import forceAtlas2 from 'graphology-layout-forceatlas2';

const server = process.argv[2] ?? 'http://localhost:4000';
const query = `{ network(focus: ["FIT"], depth: 2) {
  nodes { key label entityType date degree } edges { key source target kind basis } } }`;
const response = await fetch(`${server}/graphql`, {
  method: 'POST',
  headers: { 'content-type': 'application/json' },
  body: JSON.stringify({ query }),
});
const { network } = (await response.json()).data;

const graph = new Graph({ type: 'directed', multi: true });
for (const { key, ...attributes } of network.nodes) graph.addNode(key, attributes);
for (const { key, source, target, ...attributes } of network.edges)
  graph.addEdgeWithKey(key, source, target, attributes);
circular.assign(graph);
forceAtlas2.assign(graph, { iterations: 200, settings: forceAtlas2.inferSettings(graph) });

const placed = graph.filterNodes((_, { x, y }) => Number.isFinite(x) && Number.isFinite(y));
console.log(`${placed.length} nodes, ${graph.size} edges, ${graph.degree('Agency:fit')} of them at FIT`);
