// All names of some nodes, and where those of them that are documents were published.
UNWIND $ids AS id
MATCH (n:Entity {id: id})
RETURN collect(n {.id, .name, .nameEn, .names, .licence, source: CASE WHEN n:Document THEN n.source END}) AS described
