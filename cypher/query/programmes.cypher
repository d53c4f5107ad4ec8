// All programmes that something names.
MATCH (node:Programme)
RETURN node
