// The 20 newest subsidies of an agency.
RETURN COLLECT {
  MATCH (:Agency {slug: $slug})<-[:CONCERNS]-(decision:Decision {kind: 'SUBSIDY'})
  WITH DISTINCT decision ORDER BY decision.date DESC, decision.id LIMIT 20
  RETURN decision {.id, .title, date: toString(decision.date)}
} AS decisions
