// The agencies that decisions of this programme name.
MATCH (this:Programme)<-[:BELONGS_TO]-(:Decision)-[:CONCERNS]->(node:Agency)
WITH DISTINCT node
RETURN node
