// The policy areas of the pledges that the decisions of this office support.
MATCH (this:Office)<-[:PROPOSED_BY]-(:Decision)<-[:SUPPORTED_BY]-(:Pledge)-[:PART_OF*1..9]->(node:PolicyArea {level: 0})
WITH DISTINCT node
RETURN node
