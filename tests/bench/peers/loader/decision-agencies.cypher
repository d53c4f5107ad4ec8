// The agencies of each decision.
UNWIND $ids AS id
MATCH (decision:Entity {id: id})
RETURN id, COLLECT { MATCH (decision)-[:CONCERNS]->(agency:Agency) RETURN agency {.id, .name} } AS found
