// The programmes that the text of this commitment names.
MATCH (this:Commitment)-[link:MENTIONS]->(node:Programme)
RETURN node, link
