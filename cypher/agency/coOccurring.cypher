// The agencies that share a decision with this agency, those with most shared decisions first.
MATCH (this:Agency)<-[:CONCERNS]-(:Decision)-[:CONCERNS]->(node:Agency)
WITH DISTINCT this, node
WITH node, COUNT { (this)<-[:CONCERNS]-(:Decision)-[:CONCERNS]->(node) } AS together
RETURN node, together
