// All nodes of one type, by its label.
MATCH (node:$($type))
RETURN node
