// Things by their ids.
MATCH (node:Entity) WHERE node.id IN $ids
RETURN collect(node {.id, .caption}) AS found
