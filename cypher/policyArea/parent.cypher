// The policy area or chapter that it is part of.
MATCH (this:PolicyArea)-[link:PART_OF]->(node:PolicyArea)
RETURN node, link
