"""The network around FIT as a networkx graph: which nodes lie between the others?"""

import json
import sys
from urllib.request import Request, urlopen

import networkx

SERVER = sys.argv[1] if len(sys.argv) > 1 else "http://localhost:4000"
QUERY = """{ network(focus: ["FIT"], depth: 2) {
  nodes { id: key label entityType date } edges { key source target kind basis } } }"""

body = json.dumps({"query": QUERY}).encode()
with urlopen(Request(f"{SERVER}/graphql", body, {"content-type": "application/json"})) as response:
    network = json.load(response)["data"]["network"]

graph = networkx.node_link_graph(network | {"directed": True, "multigraph": True}, edges="edges")
between = networkx.betweenness_centrality(graph.to_undirected())

print(f"{graph.number_of_nodes()} nodes, {graph.number_of_edges()} edges, {graph.degree('Agency:fit')} of them at FIT")
print(graph.nodes[max(between, key=between.get)]["label"])
