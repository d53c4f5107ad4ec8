// The chapter: the innermost folder of its document, where that is not the policy area itself.
MATCH (this:Pledge)-[link:PART_OF]->(node:PolicyArea)
WHERE node.level > 0
RETURN node, link
