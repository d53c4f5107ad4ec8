// The node with this id; null if there is none.
MATCH (node:Entity {id: $id})
RETURN node
