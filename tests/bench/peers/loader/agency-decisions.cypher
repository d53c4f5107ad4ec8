// The newest decisions of each agency.
UNWIND $ids AS id
MATCH (agency:Entity {id: id})
RETURN id, COLLECT {
  MATCH (agency)<-[:CONCERNS]-(decision:Decision)
  WITH decision ORDER BY decision.date DESC, decision.id LIMIT $first
  RETURN decision {.id, .title, .kind, date: toString(decision.date)}
} AS found
