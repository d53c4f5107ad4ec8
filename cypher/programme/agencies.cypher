// The agencies named by the decisions of this programme.
MATCH (this:Programme)<-[:BELONGS_TO]-(:Decision)-[:CONCERNS]->(node:Agency)
WITH DISTINCT node
RETURN node
