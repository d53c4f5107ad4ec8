// Removes what a document said: its sources from its relations, and the relations without other sources.
CYPHER replan=skip
MATCH (document:Entity {id: $document})
CALL (document) {
  RETURN document AS near
  UNION MATCH (document)<-[:FROM]-(near:Pledge) RETURN near
  UNION MATCH (document)<-[:FROM]-(:Pledge)-[:HAS_COMMITMENT|HAS_FINDING]->(near) RETURN near
  UNION MATCH (document)<-[:FROM]-(:Pledge)-[:PART_OF*1..9]->(near:PolicyArea) RETURN near
  UNION MATCH (document)-[:LISTS]->(near:Reference) RETURN near
  UNION MATCH (document)-[:LISTS]->(:Reference)-[:REFERS_TO|MAY_REFER_TO]->(near:Decision) RETURN near
  UNION MATCH (document)-[:LISTS]->(:Reference)-[:REFERS_TO|MAY_REFER_TO]->(:Decision)-[:MAKES|RECALLS]->(near:Appointment) RETURN near
  UNION MATCH (document)-[:TEXT_OF]->(near:Decision) RETURN near
  UNION MATCH (document)-[:TEXT_OF]->(:Decision)-[:MAKES|RECALLS]->(near:Appointment) RETURN near
}
WITH DISTINCT near
MATCH (near)-[link]->(other)
WITH near, link, other, [source IN link.sources WHERE NOT (source STARTS WITH $key + '@' OR source STARTS WITH $key + '#')] AS others
WHERE size(others) < size(link.sources)
SET link.sources = others
WITH near, link, other, size(others) = 0 AS over
FOREACH (_ IN CASE WHEN over THEN [1] ELSE [] END | DELETE link)
WITH collect(DISTINCT near) + collect(DISTINCT other) AS touched
CALL (touched) { UNWIND touched AS decision MATCH (decision:Decision)-[next:NEXT]-() DELETE next RETURN count(*) AS gone }
RETURN COLLECT { UNWIND touched AS node RETURN DISTINCT node.id } AS touched,
       COLLECT { UNWIND touched AS node WITH node WHERE node:Meeting RETURN DISTINCT node.id } AS meetings,
       COLLECT { UNWIND touched AS node WITH node WHERE node:Decision RETURN DISTINCT node.titleKey } AS titleKeys
