// An agency, 10 decisions, 5 pledges of each, 5 decisions of each, their agencies, and 5 decisions of each.
MATCH (agency:Agency {slug: $slug})
RETURN agency {
  .id,
  decisions: COLLECT {
    MATCH (agency)<-[:CONCERNS]-(decision:Decision)
    WITH decision ORDER BY decision.date DESC, decision.id LIMIT 10
    RETURN decision {
      .id, .title,
      pledges: COLLECT {
        MATCH (decision)<-[:SUPPORTED_BY]-(pledge:Pledge)
        WITH pledge ORDER BY pledge.title, pledge.id LIMIT 5
        RETURN pledge {
          .id, .title,
          decisions: COLLECT {
            MATCH (pledge)-[:SUPPORTED_BY]->(second:Decision)
            WITH second ORDER BY second.date DESC, second.id LIMIT 5
            RETURN second {
              .id, .title,
              agencies: COLLECT {
                MATCH (second)-[:CONCERNS]->(other:Agency)
                RETURN other {
                  .id, .name,
                  decisions: COLLECT {
                    MATCH (other)<-[:CONCERNS]-(third:Decision)
                    WITH third ORDER BY third.date DESC, third.id LIMIT 5
                    RETURN third {.id, .title}
                  }
                }
              }
            }
          }
        }
      }
    }
  }
} AS agency
