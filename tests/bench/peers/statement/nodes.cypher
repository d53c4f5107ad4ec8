// Things by their ids.
RETURN COLLECT { MATCH (node:Entity) WHERE node.id IN $ids RETURN node {.id, .caption} } AS nodes
