// The person who held this office.
MATCH (this:Office)-[link:HELD_BY]->(node:Person)
RETURN node, link
