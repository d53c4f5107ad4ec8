// The relations between the nodes of each pair, with their evidence.
UNWIND $pairs AS pair
MATCH (a:Entity {id: pair[0]})-[link]-(b:Entity {id: pair[1]})
WHERE link.basis IN $basis
WITH a, b, link ORDER BY a.id, b.id, type(link), link.basis
RETURN collect({
  from: a.id, to: b.id, type: type(link), outgoing: startNode(link) = a, date: toString(coalesce(a.date, b.date)),
  link: link {.basis, .words, .sources}
}) AS relations
