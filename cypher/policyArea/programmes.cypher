// The programmes in the decisions that support the pledges of this policy area or chapter.
MATCH (this:PolicyArea)<-[:PART_OF*1..9]-(:Pledge)-[:SUPPORTED_BY]->(:Decision)-[:BELONGS_TO]->(node:Programme)
WITH DISTINCT node
RETURN node
