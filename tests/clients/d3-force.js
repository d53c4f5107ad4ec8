// The network around FIT, laid out by d3-force: each node gets x and y, each edge its two nodes.
import { forceLink, forceManyBody, forceSimulation } from 'd3-force';

const server = process.argv[2] ?? 'http://localhost:4000';
const query = `{ network(focus: ["FIT"], depth: 2) {
  nodes { key label entityType } edges { key source target kind } } }`;
const response = await fetch(`${server}/graphql`, {
  method: 'POST',
  headers: { 'content-type': 'application/json' },
  body: JSON.stringify({ query }),
});
const { nodes, edges } = (await response.json()).data.network;

const links = forceLink(edges).id(({ key }) => key);
const simulation = forceSimulation(nodes).force('link', links).force('charge', forceManyBody());
simulation.stop().tick(200);

const placed = nodes.filter(({ x, y }) => Number.isFinite(x) && Number.isFinite(y));
const joined = edges.filter(({ source, target }) => [source.label, target.label].includes('FIT'));
console.log(`${placed.length} nodes, ${edges.length} edges, ${joined.length} of them at FIT`);
