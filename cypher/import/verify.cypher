// Counts what of a document's nodes and links the graph has.
CALL () { UNWIND $ids AS id MATCH (n:Entity {id: id}) RETURN count(n) AS nodes }
CALL () {
  UNWIND $links AS row
  MATCH (:Entity {id: row.from})-[link {basis: row.basis}]->(:Entity {id: row.to})
  WHERE type(link) = row.type AND all(source IN row.sources WHERE source IN link.sources)
  RETURN count(link) AS links
}
RETURN nodes, links
