// The node with this id, or null.
MATCH (node:Entity {id: $id})
RETURN node
