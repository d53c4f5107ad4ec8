// All names of some nodes, and the publication of those nodes that are documents.
UNWIND $ids AS id
MATCH (n:Entity {id: id})
RETURN collect(n {.id, .name, .nameEn, .names, .licence, source: CASE WHEN n:Document THEN n.source END}) AS described
