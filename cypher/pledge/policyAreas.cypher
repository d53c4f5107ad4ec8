// The policy area and all chapters that it stands in.
MATCH (this:Pledge)-[:PART_OF*1..9]->(node:PolicyArea)
RETURN node
