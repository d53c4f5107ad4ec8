// The date of the first decision that the holder of this office proposed, in the imported documents.
MATCH (this:Office)<-[:PROPOSED_BY]-(decision:Decision)
WITH decision.date AS date ORDER BY date LIMIT 1
RETURN toString(date) AS value
