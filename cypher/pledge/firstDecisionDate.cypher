// The day of the first of its decisions; null where it has none.
MATCH (this:Pledge)-[:SUPPORTED_BY]->(decision:Decision)
WITH decision.date AS date ORDER BY date LIMIT 1
RETURN toString(date) AS value
