// How many decisions there are, and how many an agency has.
MATCH (agency:Agency {slug: $slug})
RETURN COUNT { MATCH (:Decision) } AS decisionCount,
       agency {.id, decisionCount: COUNT { (agency)<-[:CONCERNS]-() }} AS agency
