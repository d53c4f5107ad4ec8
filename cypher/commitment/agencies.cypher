// The agencies that its text names.
MATCH (this:Commitment)-[link:MENTIONS]->(node:Agency)
RETURN node, link
