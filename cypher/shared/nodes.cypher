// The nodes that are related to all of the given nodes, directly or through a decision, each with up to three such relations; and their number by type.
UNWIND $ids AS id
MATCH (a:Entity {id: id})
CALL (a) {
  MATCH (a)-[link]-(node:Entity)
  WHERE any(label IN labels(node) WHERE label IN $types) AND NOT node.id IN $ids
  RETURN node, null AS through, link
  UNION ALL
  MATCH (a)--(through:Decision)-[link]-(node:Entity)
  WHERE any(label IN labels(node) WHERE label IN $types) AND NOT node.id IN $ids AND NOT node:Decision
  RETURN node, through, link
}
WITH node, id, through, link ORDER BY id, through IS NOT NULL, through.id, link.basis
WITH node, id, count(*) AS ways, collect({of: id, through: through.id, type: type(link), link: link {.basis, .words, .sources}})[..3] AS links
WITH node, sum(ways) AS ways, count(*) AS ends, collect(links) AS links
WHERE ends = size($ids)
WITH node, ways, links ORDER BY ways DESC, node.id
WITH collect({id: node.id, ways: ways, links: links}) AS shared
RETURN shared[..$first] AS nodes, size(shared) AS total, [node IN shared | node.id] AS ids
