// The points of its AI-written assessment.
MATCH (this:Pledge)-[link:HAS_FINDING]->(node:Finding)
RETURN node, link
