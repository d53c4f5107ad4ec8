// The cabinet meeting that took this decision.
MATCH (this:Decision)-[link:TAKEN_AT]->(node:Meeting)
RETURN node, link
