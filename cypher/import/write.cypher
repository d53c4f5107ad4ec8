// Writes new and changed nodes, and relations: words and sources are added to those of other documents. Returns the counts of the graph.
// A relation names its ends by their index in the list of nodes. Without replan=skip, a growing graph would plan it again and again.
CYPHER replan=skip
CALL () {
  UNWIND $nodes AS row
  MERGE (n:Entity {id: row.properties.id})
  WITH row, n, n.hash IS NULL AS new
  FOREACH (_ IN CASE WHEN n.hash = row.properties.hash THEN [] ELSE [1] END | SET n = row.properties, n:$(row.type))
  FOREACH (time IN CASE WHEN row.importedAt IS NULL THEN [] ELSE [row.importedAt] END | SET n.importedAt = datetime(time))
  SET n += row.place
  RETURN collect(n) AS nodes, collect(new) AS new
}
CALL (nodes, new) {
  UNWIND $links AS row
  // A node that was not there has no links that could be there.
  WITH row WHERE new[row.from] OR new[row.to]
  WITH row, nodes[row.from] AS from, nodes[row.to] AS to
  CREATE (from)-[link:$(row.type) {basis: row.basis, words: row.words, sources: row.sources}]->(to)
  SET link += row.properties
  RETURN count(*) AS created
}
CALL (nodes, new) {
  UNWIND $links AS row
  WITH row WHERE NOT new[row.from] AND NOT new[row.to]
  WITH row, nodes[row.from] AS from, nodes[row.to] AS to
  // Of a fixed length, an empty graph would have it planned as a scan of all relations.
  OPTIONAL MATCH (from)-[olds*1..1 {basis: row.basis}]->(to) WHERE type(olds[0]) = row.type
  WITH row, from, to, olds[0] AS old
  FOREACH (_ IN CASE WHEN old IS NULL THEN [1] ELSE [] END |
    CREATE (from)-[link:$(row.type) {basis: row.basis, words: row.words, sources: row.sources}]->(to)
    SET link += row.properties)
  FOREACH (_ IN CASE WHEN old IS NULL THEN [] ELSE [1] END |
    SET old.words = old.words + [word IN row.words WHERE NOT word IN old.words],
        old.sources = old.sources + [source IN row.sources WHERE NOT source IN old.sources],
        old += row.properties)
  RETURN count(*) AS updated
}
RETURN size(nodes) AS nodes, created + updated AS links
