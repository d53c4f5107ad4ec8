// Which of some ids the graph has.
MATCH (node:Entity) WHERE node.id IN $ids
RETURN node.id AS id
