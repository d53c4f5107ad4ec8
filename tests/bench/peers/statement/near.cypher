// The things around an agency, one step, and the relations among them.
MATCH (focus:Entity {id: $id})
WITH focus, COLLECT {
  MATCH (focus)--(node:Agency|Appointment|Decision|Meeting|Pledge|PolicyArea|Programme)
  WITH DISTINCT node ORDER BY COUNT { (node)--() } DESC LIMIT 299
  RETURN node
} + [focus] AS nodes
RETURN [node IN nodes | node {.id, .caption, type: labels(node), date: toString(node.date), degree: COUNT { (node)--() }}] AS nodes,
       COLLECT {
         UNWIND nodes AS a MATCH (a)-[link]->(b) WHERE b IN nodes
         RETURN {source: a.id, target: b.id, type: type(link), basis: link.basis, date: toString(coalesce(a.date, b.date))}
       } AS edges
