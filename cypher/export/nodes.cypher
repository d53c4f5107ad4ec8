// The next things of the whole graph, by id, and the version of the graph that they are of.
OPTIONAL MATCH (meta:Meta {key: 'graph'})
WITH meta.version AS version
RETURN version, COLLECT {
  MATCH (n:Entity) WHERE n.id > $after
  WITH n ORDER BY n.id LIMIT $limit
  RETURN {id: n.id, caption: n.caption, date: toString(n.date), degree: COUNT { (n)--() }, kind: coalesce(n.kind, n.act)}
} AS page
