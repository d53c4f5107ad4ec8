// The policy areas and chapters of the pledges that decisions of this programme support.
MATCH (this:Programme)<-[:BELONGS_TO]-(:Decision)<-[:SUPPORTED_BY]-(:Pledge)-[:PART_OF*1..9]->(node:PolicyArea)
WITH DISTINCT node
RETURN node
