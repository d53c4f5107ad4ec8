// The finding with this id, or null.
MATCH (node:Finding {id: $id})
RETURN node
