// The cabinet meeting that took it.
MATCH (this:Decision)-[link:TAKEN_AT]->(node:Meeting)
RETURN node, link
