// The programmes of the decisions of this agency.
MATCH (this:Agency)<-[:CONCERNS]-(:Decision)-[:BELONGS_TO]->(node:Programme)
WITH DISTINCT node
RETURN node
