// An agency, its 20 newest decisions, their agencies, and the 5 newest decisions of each.
MATCH (agency:Agency {slug: $slug})
RETURN agency {
  .id, .name,
  decisions: COLLECT {
    MATCH (agency)<-[:CONCERNS]-(decision:Decision)
    WITH decision ORDER BY decision.date DESC, decision.id LIMIT 20
    RETURN decision {
      .id, .title, date: toString(decision.date),
      agencies: COLLECT {
        MATCH (decision)-[:CONCERNS]->(other:Agency)
        RETURN other {
          .id, .name,
          decisions: COLLECT {
            MATCH (other)<-[:CONCERNS]-(theirs:Decision)
            WITH theirs ORDER BY theirs.date DESC, theirs.id LIMIT 5
            RETURN theirs {.id, .title, date: toString(theirs.date)}
          }
        }
      }
    }
  }
} AS agency
