// The agencies that the text of this pledge names.
MATCH (this:Pledge)-[link:MENTIONS]->(node:Agency)
RETURN node, link
