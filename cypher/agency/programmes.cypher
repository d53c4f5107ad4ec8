// The programmes under which this agency has decisions.
MATCH (this:Agency)<-[:CONCERNS]-(:Decision)-[:BELONGS_TO]->(node:Programme)
WITH DISTINCT node
RETURN node
