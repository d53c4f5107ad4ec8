// The decisions, appointments and meetings about the given nodes, or about all nodes, the oldest first.
CALL () {
  WITH $of AS of WHERE of IS NULL
  MATCH (node:Decision|Appointment|Meeting)
  RETURN node, null AS link
UNION
  UNWIND $of AS id
  MATCH (thing:Entity {id: id})
  CALL (thing) {
    MATCH (thing:Agency)<-[via:CONCERNS]-(decision:Decision) RETURN decision, via
    UNION MATCH (thing:Programme)<-[via:BELONGS_TO]-(decision:Decision) RETURN decision, via
    UNION MATCH (thing:Person)<-[via:NAMES]-(:Appointment)<-[:MAKES]-(decision:Decision) RETURN decision, via
    UNION MATCH (thing:Person)<-[:HELD_BY]-(:Office)<-[via:PROPOSED_BY]-(decision:Decision) RETURN decision, via
    UNION MATCH (thing:Office)<-[via:PROPOSED_BY]-(decision:Decision) RETURN decision, via
    UNION MATCH (thing:Pledge)-[via:SUPPORTED_BY]->(decision:Decision) RETURN decision, via
    UNION MATCH (thing:PolicyArea)<-[:PART_OF*1..9]-(:Pledge)-[via:SUPPORTED_BY]->(decision:Decision) RETURN decision, via
    UNION MATCH (thing:Document)-[:LISTS]->(:Reference)-[via:REFERS_TO]->(decision:Decision) RETURN decision, via
    UNION MATCH (thing:Meeting)<-[via:TAKEN_AT]-(decision:Decision) RETURN decision, via
  }
  CALL (thing, decision, via) {
    RETURN decision AS node, via AS link
    UNION WITH thing, decision WHERE NOT (thing:Agency OR thing:Person) MATCH (decision)-[link:MAKES]->(node:Appointment) RETURN node, link
    UNION MATCH (decision)-[link:TAKEN_AT]->(node:Meeting) RETURN node, link
  }
  // What follows from a claim or a list rests on it.
  RETURN node, CASE WHEN via.basis IN ['ASSESSMENT', 'DOCUMENT'] THEN via ELSE link END AS link
UNION
  UNWIND $of AS id
  MATCH (:Entity {id: id})<-[link:AT|NAMES]-(node:Appointment)
  RETURN node, link
}
WITH node, link WHERE any(label IN labels(node) WHERE label IN $kinds)
  AND ($from IS NULL OR node.date >= date($from)) AND ($to IS NULL OR node.date <= date($to))
ORDER BY link.basis = 'ASSESSMENT', link.sources[0]
WITH node, collect(link)[0] AS link, toString(node.date) AS date
RETURN node, link, date
