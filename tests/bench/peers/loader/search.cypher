// The best matches of a full-text search.
CALL db.index.fulltext.queryNodes('entity_search', $query, {limit: $first}) YIELD node
RETURN collect(node {.id, .caption}) AS found
