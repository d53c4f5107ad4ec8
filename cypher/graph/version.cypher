// The version of the graph, which every import that changes something changes; null before the first.
OPTIONAL MATCH (meta:Meta {key: 'graph'})
RETURN meta.version AS version
