// The nodes with these ids, in their order; null for an id without a node.
UNWIND $ids AS id
OPTIONAL MATCH (node:Entity {id: id})
RETURN node
