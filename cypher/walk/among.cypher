// Some nodes, and every relation between two of them; its words and places only if they are requested.
CALL () {
  UNWIND $ids AS id
  MATCH (n:Entity {id: id})
  RETURN collect({id: n.id, caption: n.caption, date: toString(n.date), degree: COUNT { (n)--() }, kind: coalesce(n.kind, n.act)}) AS nodes
}
CALL () {
  UNWIND $ids AS id
  MATCH (a:Entity {id: id})-[link]->(b:Entity)
  WHERE b.id IN $ids AND link.basis IN $basis
  WITH a, b, link, a.date AS day, b.date AS other ORDER BY a.id, b.id, type(link), link.basis
  RETURN collect({
    source: a.id, target: b.id, type: type(link), date: toString(CASE WHEN other > day THEN other ELSE coalesce(day, other) END), basis: link.basis, weight: size(link.sources),
    words: CASE WHEN $evidence THEN link.words END, sources: CASE WHEN $evidence THEN link.sources END
  }) AS edges
}
RETURN nodes, edges
