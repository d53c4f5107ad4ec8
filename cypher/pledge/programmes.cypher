// The programmes that the text of this pledge names.
MATCH (this:Pledge)-[link:MENTIONS]->(node:Programme)
RETURN node, link
