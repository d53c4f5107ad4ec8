// The commitment with this id, or null.
MATCH (node:Commitment {id: $id})
RETURN node
