// The chapter: the innermost folder of the document; null if that is the policy area itself.
MATCH (this:Pledge)-[link:PART_OF]->(node:PolicyArea)
WHERE node.level > 0
RETURN node, link
