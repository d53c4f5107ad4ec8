// The agencies that its text names.
MATCH (this:Pledge)-[link:MENTIONS]->(node:Agency)
RETURN node, link
