// The network around FIT, drawn by sigma in the element "graph" of a page.
import Graph from 'graphology';
import { circular } from 'graphology-layout';
import forceAtlas2 from 'graphology-layout-forceatlas2';
import Sigma from 'sigma';

const server = new URLSearchParams(location.search).get('server') ?? 'http://localhost:4000';
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

const COLORS = { AGENCY: '#c0392b', DECISION: '#2471a3', PLEDGE: '#1e8449', APPOINTMENT: '#b9770e' };
graph.forEachNode((key, { entityType, degree }) =>
  graph.mergeNodeAttributes(key, { size: 4 + Math.sqrt(degree), color: COLORS[entityType] ?? '#7b7d7d' }),
);
window.renderer = new Sigma(graph, document.getElementById('graph'));
