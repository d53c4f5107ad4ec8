// The document that it was read from.
MATCH (this:Pledge)-[link:FROM]->(node:Document)
RETURN node, link
