// The relations of the next nodes of the whole graph, those with a date or those without; the id of the last of these nodes, and the version of the graph.
OPTIONAL MATCH (meta:Meta {key: 'graph'})
WITH meta.version AS version
WITH version, COLLECT {
  MATCH (n:Entity) WHERE n.id > $after AND (n.date IS NOT NULL) = $dated
  RETURN n.id ORDER BY n.id LIMIT $limit
} AS ids
RETURN version, ids[-1] AS last, COLLECT {
  UNWIND ids AS id
  MATCH (a:Entity {id: id})-[link]->(b:Entity)
  WITH a, b, link, a.date AS day, b.date AS other ORDER BY a.id, b.id, type(link), link.basis
  RETURN link {
    .basis, .words, .sources,
    source: a.id, target: b.id, type: type(link), weight: size(link.sources),
    date: toString(CASE WHEN other > day THEN other ELSE coalesce(day, other) END)
  }
} AS page
