// The things around an agency, two steps, 300 at most, and the relations among them.
MATCH (focus:Entity {id: $id})
WITH focus, COLLECT {
  MATCH (focus)--(node:Agency|Appointment|Decision|Meeting|Pledge|PolicyArea|Programme)
  WITH DISTINCT node ORDER BY COUNT { (node)--() } DESC LIMIT 149
  RETURN node
} + [focus] AS near
WITH near, COLLECT {
  UNWIND near AS first
  MATCH (first)--(node:Agency|Appointment|Decision|Meeting|Pledge|PolicyArea|Programme) WHERE NOT node IN near
  WITH DISTINCT node ORDER BY COUNT { (node)--() } DESC LIMIT 299
  RETURN node
} AS far
WITH (near + far)[..300] AS nodes
RETURN [node IN nodes | node {.id, .caption, type: labels(node), date: toString(node.date), degree: COUNT { (node)--() }}] AS nodes,
       COLLECT {
         UNWIND nodes AS a MATCH (a)-[link]->(b) WHERE b IN nodes
         RETURN {source: a.id, target: b.id, type: type(link), basis: link.basis, date: toString(coalesce(a.date, b.date))}
       } AS edges
