// The decisions that support the pledges of this policy area or chapter and of its chapters.
MATCH (this:PolicyArea)<-[:PART_OF*1..9]-(:Pledge)-[:SUPPORTED_BY]->(node:Decision)
WITH DISTINCT node
RETURN node
