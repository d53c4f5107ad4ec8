// How large the whole graph is, and in which version.
OPTIONAL MATCH (meta:Meta {key: 'graph'})
RETURN meta.version AS version, COUNT { (:Entity) } AS nodes, COUNT { (:Entity)-->() } AS edges
