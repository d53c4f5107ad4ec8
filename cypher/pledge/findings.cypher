// The points of the AI-written assessment of this pledge.
MATCH (this:Pledge)-[link:HAS_FINDING]->(node:Finding)
RETURN node, link
