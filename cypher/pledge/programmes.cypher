// The programmes that its text names.
MATCH (this:Pledge)-[link:MENTIONS]->(node:Programme)
RETURN node, link
