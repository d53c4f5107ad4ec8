// The version of the graph, which every import that changes something changes, and of what was measured in it; null before the first.
OPTIONAL MATCH (meta:Meta {key: 'graph'})
OPTIONAL MATCH (measured:Meta {key: 'centrality'})
RETURN meta.version + coalesce(' ' + measured.version, '') AS version
