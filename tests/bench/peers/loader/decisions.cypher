// The newest decisions, of a kind and an agency where they are given.
MATCH (decision:Decision)
WHERE decision.date IS NOT NULL AND ($kind IS NULL OR decision.kind = $kind)
  AND ($agency IS NULL OR EXISTS { (decision)-[:CONCERNS]->(:Agency {slug: $agency}) })
WITH decision ORDER BY decision.date DESC, decision.id LIMIT $first
RETURN collect(decision {.id, .title, .kind, date: toString(decision.date)}) AS found
