// Of each name, the things that have it as their id, those that are called so, and what is called almost so.
UNWIND $names AS name
RETURN collect({
  ids: COLLECT { MATCH (n:Entity) WHERE n.id IN name.ids RETURN [n.id, COUNT { (n)--() }] },
  called: COLLECT {
    CALL db.index.fulltext.queryNodes('entity_search', name.called, {limit: 20}) YIELD node
    RETURN [node.id, COUNT { (node)--() }, name.text IN [node.shortName, node.name, node.caption] + coalesce(node.abbreviations, [])]
  },
  near: COLLECT {
    CALL db.index.fulltext.queryNodes('entity_search', name.near, {limit: 20}) YIELD node
    RETURN DISTINCT node.caption
  }
}) AS named
