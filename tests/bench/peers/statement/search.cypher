// The 20 best matches of a full-text search.
RETURN COLLECT {
  CALL db.index.fulltext.queryNodes('entity_search', $query, {limit: 20}) YIELD node
  RETURN node {.id, .caption}
} AS found
