// What lies between FIT and the rest? The network around it as a graphology graph, to draw or to measure.
import graphology from 'graphology';

const server = process.argv[2] ?? 'http://localhost:4000';
const query =
  '{ network(focus: ["FIT"], depth: 2) { nodes { key entityType caption date } edges { key source target kind basis } } }';
const response = await fetch(`${server}/graphql`, {
  method: 'POST',
  headers: { 'content-type': 'application/json' },
  body: JSON.stringify({ query }),
});
type Item = Record<'key' | 'source' | 'target', string>;
const { data } = (await response.json()) as { data: { network: { nodes: Item[]; edges: Item[] } } };

const graph = new graphology.MultiDirectedGraph();
for (const { key, ...attributes } of data.network.nodes) graph.addNode(key, attributes);
for (const { key, source, target, ...attributes } of data.network.edges)
  graph.addEdgeWithKey(key, source, target, attributes);
console.log(`${graph.order} nodes, ${graph.size} edges, ${graph.degree('Agency:fit')} of them at FIT`);
