// The agencies that decisions name which support its pledges.
MATCH (this:PolicyArea)<-[:PART_OF*1..9]-(:Pledge)-[:SUPPORTED_BY]->(:Decision)-[:CONCERNS]->(node:Agency)
WITH DISTINCT node
RETURN node
