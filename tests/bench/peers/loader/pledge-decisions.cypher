// The newest decisions of each pledge.
UNWIND $ids AS id
MATCH (pledge:Entity {id: id})
RETURN id, COLLECT {
  MATCH (pledge)-[:SUPPORTED_BY]->(decision:Decision)
  WITH decision ORDER BY decision.date DESC, decision.id LIMIT $first
  RETURN decision {.id, .title, .kind, date: toString(decision.date)}
} AS found
