// An agency, its 20 newest decisions, and their agencies and pledges.
MATCH (agency:Agency {slug: $slug})
RETURN agency {
  .id, .name,
  decisions: COLLECT {
    MATCH (agency)<-[:CONCERNS]-(decision:Decision)
    WITH decision ORDER BY decision.date DESC, decision.id LIMIT 20
    RETURN decision {
      .id, .title, .kind, date: toString(decision.date),
      agencies: COLLECT { MATCH (decision)-[:CONCERNS]->(other:Agency) RETURN other {.id, .name} },
      pledges: COLLECT { MATCH (decision)<-[:SUPPORTED_BY]-(pledge:Pledge) RETURN pledge {.id, .title} }
    }
  }
} AS agency
