// The version of the graph, and the one that things were last measured in.
OPTIONAL MATCH (graph:Meta {key: 'graph'})
OPTIONAL MATCH (measured:Meta {key: 'centrality'})
RETURN graph.version AS version, measured.version AS measured, measured.rule AS rule
