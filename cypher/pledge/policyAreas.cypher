// The policy area and the chapters that contain this pledge.
MATCH (this:Pledge)-[:PART_OF*1..9]->(node:PolicyArea)
RETURN node
