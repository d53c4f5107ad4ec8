// The date of the first decision of this pledge; null without a decision.
MATCH (this:Pledge)-[:SUPPORTED_BY]->(decision:Decision)
WITH decision.date AS date ORDER BY date LIMIT 1
RETURN toString(date) AS value
