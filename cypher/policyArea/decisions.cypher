// The decisions that support its pledges and those of its chapters.
MATCH (this:PolicyArea)<-[:PART_OF*1..9]-(:Pledge)-[:SUPPORTED_BY]->(node:Decision)
WITH DISTINCT node
RETURN node
