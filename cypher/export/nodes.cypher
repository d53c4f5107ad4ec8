// The next nodes of the whole graph, by id, those with a date or those without; and the version of the graph.
OPTIONAL MATCH (meta:Meta {key: 'graph'})
WITH meta.version AS version
RETURN version, COLLECT {
  MATCH (n:Entity) WHERE n.id > $after AND (n.date IS NOT NULL) = $dated
  WITH n ORDER BY n.id LIMIT $limit
  RETURN n {
    .id, .caption, .name, .nameEn, .names, .licence,
    source: CASE WHEN n:Document THEN n.source END,
    date: toString(n.date), degree: COUNT { (n)--() }, kind: coalesce(n.kind, n.act)
  }
} AS page
