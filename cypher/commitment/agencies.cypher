// The agencies that the text of this commitment names.
MATCH (this:Commitment)-[link:MENTIONS]->(node:Agency)
RETURN node, link
