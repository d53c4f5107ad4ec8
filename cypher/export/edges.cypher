// The relations that start from the next things of the whole graph, the id of the last of these, and the version of the graph.
OPTIONAL MATCH (meta:Meta {key: 'graph'})
WITH meta.version AS version
WITH version, COLLECT { MATCH (n:Entity) WHERE n.id > $after RETURN n.id ORDER BY n.id LIMIT $limit } AS ids
RETURN version, ids[-1] AS last, COLLECT {
  UNWIND ids AS id
  MATCH (a:Entity {id: id})-[link]->(b:Entity)
  WITH a, b, link ORDER BY a.id, b.id, type(link), link.basis
  RETURN {source: a.id, target: b.id, type: type(link), date: toString(coalesce(a.date, b.date)), basis: link.basis, weight: size(link.sources)}
} AS page
