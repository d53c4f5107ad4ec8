// The network around FIT in cytoscape. On a page, give it a `container` instead of `headless`, and it draws.
import cytoscape from 'cytoscape';

const server = process.argv[2] ?? 'http://localhost:4000';
const query = `{ network(focus: ["FIT"], depth: 2) {
  nodes { id: key label entityType degree } edges { id: key source target kind basis } } }`;
const response = await fetch(`${server}/graphql`, {
  method: 'POST',
  headers: { 'content-type': 'application/json' },
  body: JSON.stringify({ query }),
});
const { network } = (await response.json()).data;

const elements = [...network.nodes, ...network.edges].map((data) => ({ data }));
const style = [{ selector: 'node', style: { label: 'data(label)' } }];
const layout = { name: 'concentric', concentric: (node) => node.data('degree') };
const graph = cytoscape({ elements, style, layout, headless: true, styleEnabled: true });

const fit = graph.$id('Agency:fit');
console.log(
  `${graph.nodes().length} nodes, ${graph.edges().length} edges, ${fit.degree(false)} of them at ${fit.style('label')}`,
);
graph.destroy();
