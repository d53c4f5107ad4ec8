// The names that are almost the given name.
CALL db.index.fulltext.queryNodes('entity_search', $near, {limit: 20}) YIELD node
RETURN collect(DISTINCT node.caption) AS near
