// The 100 newest decisions and their agencies.
RETURN COLLECT {
  MATCH (decision:Decision) WHERE decision.date IS NOT NULL
  WITH decision ORDER BY decision.date DESC, decision.id LIMIT 100
  RETURN decision {
    .id, .title, date: toString(decision.date),
    agencies: COLLECT { MATCH (decision)-[:CONCERNS]->(agency:Agency) RETURN agency {.id, .name} }
  }
} AS decisions
