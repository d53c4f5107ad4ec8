// The version of the graph, and the version that was last measured.
OPTIONAL MATCH (graph:Meta {key: 'graph'})
OPTIONAL MATCH (measured:Meta {key: 'centrality'})
RETURN graph.version AS version, measured.version AS measured, measured.rule AS rule
