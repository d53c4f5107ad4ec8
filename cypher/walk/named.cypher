// For each name, the nodes with this key, and the nodes with this name.
UNWIND $names AS name
RETURN collect({
  ids: COLLECT { MATCH (n:Entity) WHERE n.id IN name.ids RETURN [n.id, COUNT { (n)--() }] },
  called: COLLECT {
    WITH name AS one WHERE one.called IS NOT NULL
    CALL db.index.fulltext.queryNodes('entity_search', one.called, {limit: 100}) YIELD node
    RETURN [node.id, COUNT { (node)--() }, one.text IN [node.shortName, node.name, node.title, node.caption] + coalesce(node.abbreviations, [])]
  }
}) AS named
