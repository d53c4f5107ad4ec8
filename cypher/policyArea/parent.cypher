// The policy area or chapter that contains this chapter.
MATCH (this:PolicyArea)-[link:PART_OF]->(node:PolicyArea)
RETURN node, link
