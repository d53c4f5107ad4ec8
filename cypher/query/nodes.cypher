// The nodes with these ids, in their order; null where there is none.
UNWIND $ids AS id
OPTIONAL MATCH (node:Entity {id: id})
RETURN node
