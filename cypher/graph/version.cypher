// The version of the graph, which each import with changes changes, and the version that was measured; null before the first import.
OPTIONAL MATCH (meta:Meta {key: 'graph'})
OPTIONAL MATCH (measured:Meta {key: 'centrality'})
RETURN meta.version + coalesce(' ' + measured.version, '') AS version
