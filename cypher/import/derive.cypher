// Replaces relations that follow from all documents together.
CALL () {
  UNWIND $gone AS row
  MATCH (from:Entity {id: row.from})-[link:$(row.type)]->(to:Entity {id: row.to})
  WHERE row.type = 'NEXT' OR link.derived
  DELETE link
  RETURN count(*) AS deleted
}
CALL () {
  UNWIND $new AS row
  MATCH (from:Entity {id: row.from}), (to:Entity {id: row.to})
  CREATE (from)-[link:$(row.type) {basis: row.basis, words: row.words, sources: row.sources, derived: true}]->(to)
  RETURN count(*) AS created
}
RETURN deleted, created
