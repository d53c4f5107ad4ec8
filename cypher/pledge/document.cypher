// The document that this pledge was read from.
MATCH (this:Pledge)-[link:FROM]->(node:Document)
RETURN node, link
