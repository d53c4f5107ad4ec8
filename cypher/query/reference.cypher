// The reference with this id, or null.
MATCH (node:Reference {id: $id})
RETURN node
