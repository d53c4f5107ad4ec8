// The pledges of each decision, by title.
UNWIND $ids AS id
MATCH (decision:Entity {id: id})
RETURN id, COLLECT {
  MATCH (decision)<-[:SUPPORTED_BY]-(pledge:Pledge)
  WITH pledge ORDER BY pledge.title, pledge.id LIMIT $first
  RETURN pledge {.id, .title}
} AS found
