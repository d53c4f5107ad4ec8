// The network around FIT, drawn by vis-network in the element "graph" of a page.
import { Network } from 'vis-network/standalone';

const server = new URLSearchParams(location.search).get('server') ?? 'http://localhost:4000';
const query = `{ network(focus: ["FIT"], depth: 2) {
  nodes { id: key label group: entityType value: degree title: caption }
  edges { id: key from: source to: target title: kind } } }`;
const response = await fetch(`${server}/graphql`, {
  method: 'POST',
  headers: { 'content-type': 'application/json' },
  body: JSON.stringify({ query }),
});
const { network } = (await response.json()).data;
window.renderer = new Network(document.getElementById('graph'), network, { nodes: { shape: 'dot' } });
