// The programmes that its text names.
MATCH (this:Commitment)-[link:MENTIONS]->(node:Programme)
RETURN node, link
