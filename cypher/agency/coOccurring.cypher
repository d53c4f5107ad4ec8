// The agencies that share a decision with this one, those with most decisions in common first.
MATCH (this:Agency)<-[:CONCERNS]-(:Decision)-[:CONCERNS]->(node:Agency)
WITH node, count(*) AS together
RETURN node, together
