// The policy area: the outermost folder of the document.
MATCH (this:Pledge)-[:PART_OF*1..9]->(node:PolicyArea {level: 0})
RETURN node
