// The policy area of the pledge, and all chapters that contain it.
MATCH (this:Pledge)-[:PART_OF*1..9]->(node:PolicyArea)
RETURN node
