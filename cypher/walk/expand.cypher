// The neighbours of some nodes, up to a limit for each node, each with its degree and with whether only claims join the two.
UNWIND $ids AS id
MATCH (a:Entity {id: id})
RETURN collect([id, COLLECT {
  MATCH (a)-[link]-(b:Entity)
  WHERE link.basis IN $basis
    AND (b.id IN $ends OR any(label IN labels(b) WHERE label IN $types))
    AND ($from IS NULL OR b.date IS NULL OR b.date >= date($from))
    AND ($to IS NULL OR b.date IS NULL OR b.date <= date($to))
    AND ($policyArea IS NULL
      OR NOT (b:Pledge OR b:Decision)
      OR EXISTS { (b)-[:PART_OF*1..9]->(:PolicyArea {id: $policyArea}) }
      OR EXISTS { (b)<-[:SUPPORTED_BY]-(:Pledge)-[:PART_OF*1..9]->(:PolicyArea {id: $policyArea}) })
  RETURN [b.id, link.basis = 'ASSESSMENT', COUNT { (b)--() }, toString(b.date)] LIMIT $most
}]) AS met
