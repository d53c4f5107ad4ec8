// The chapters that contain the pledge, without its policy area.
MATCH (this:Pledge)-[:PART_OF*1..9]->(node:PolicyArea)
WHERE node.level > 0
RETURN node
