// The nodes of some types whose names are almost the given name.
CALL db.index.fulltext.queryNodes('entity_search', $near, {limit: 50}) YIELD node
WITH node WHERE any(label IN labels(node) WHERE label IN $types)
RETURN collect(DISTINCT [node.id, coalesce(node.shortName, node.name, node.title)]) AS near
