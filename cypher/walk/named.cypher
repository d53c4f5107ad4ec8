// For each name, the nodes with this id; if there are none, the nodes with this name.
UNWIND $names AS name
WITH name, COLLECT { MATCH (n:Entity) WHERE n.id IN name.ids RETURN [n.id, COUNT { (n)--() }] } AS ids
RETURN collect({
  ids: ids,
  called: COLLECT {
    UNWIND CASE WHEN size(ids) = 0 THEN [name] ELSE [] END AS one
    CALL db.index.fulltext.queryNodes('entity_search', one.called, {limit: 20}) YIELD node
    RETURN [node.id, COUNT { (node)--() }, one.text IN [node.shortName, node.name, node.caption] + coalesce(node.abbreviations, [])]
  }
}) AS named
